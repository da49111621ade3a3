// Conversations in a database of this browser's own; nothing of them leaves the computer. Every turn is a record of its
// own, so that two tabs that write to one conversation lose nothing of each other's.

const KINDS = ["conversations", "turns"];

function openStore(name) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore("conversations", { keyPath: "id" });
      opening.result.createObjectStore("turns", { keyPath: ["conversation", "id"] });
    };
    opening.onsuccess = () => resolve(new Store(opening.result));
    opening.onerror = opening.onblocked = () => reject(opening.error);
  });
}

class Store {
  constructor(database) {
    this.database = database;
  }

  conversations() {
    return this.transact("readonly", ({ conversations }) => conversations.getAll());
  }

  turns(id) {
    return this.transact("readonly", ({ turns }) => turns.getAll(ofConversation(id)));
  }

  // Keeps a turn; the whole conversation where another tab has removed it, and the name that another tab gave it.
  keep(about, turn, all) {
    return this.transact("readwrite", ({ conversations, turns }) => {
      conversations.get(about.id).onsuccess = ({ target: { result: found } }) => {
        for (const one of found ? [turn] : all) turns.put({ ...one, conversation: about.id });
        conversations.put({ ...about, ...found, changed: Math.max(about.changed, found?.changed || 0) });
      };
    });
  }

  rename(id, name) {
    return this.transact("readwrite", ({ conversations }) => {
      conversations.get(id).onsuccess = ({ target: { result: found } }) => {
        if (found) conversations.put({ ...found, name });
      };
    });
  }

  remove(id) {
    return this.transact("readwrite", ({ conversations, turns }) => {
      conversations.delete(id);
      turns.delete(ofConversation(id));
    });
  }

  restore(about, all) {
    return this.transact("readwrite", ({ conversations, turns }) => {
      conversations.put(about);
      for (const one of all) turns.put({ ...one, conversation: about.id });
    });
  }

  transact(mode, work) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction(KINDS, mode);
      const request = work(Object.fromEntries(KINDS.map((kind) => [kind, transaction.objectStore(kind)])));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

// In the order of keys a list stands after every text.
const ofConversation = (id) => IDBKeyRange.bound([id], [id, []]);

// Later ids sort after earlier ones. Not crypto.randomUUID, which pages without TLS do not have.
function newId() {
  const random = [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, "0"));
  return `${Date.now().toString(36).padStart(9, "0")}-${random.join("")}`;
}
