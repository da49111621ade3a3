"""Recognise text that gives orders to whoever reads it, a language model above all."""

import re
import unicodedata
from functools import cache

from .checking import plain

_LOOKALIKES = str.maketrans(
    "аеорсухіјѕԁһӏАВЕКМНОРСТХІЈЅαορυικνΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡ",
    "aeopcyxijsdhlABEKMHOPCTXIJSaopuikvABEZHIKMNOPTYXig",
)
_FIGURES = str.maketrans("01345@$", "oieasas")
_MODEL = r"(?:ai|assistants?|chat\s?bots?|chat\s?gpt|llms?|(?:large |ai )?language models?|ai models?)"
_RULES = (
    r"(?:instructions?|prompts?|system messages?|guidelines|guardrails|directives|programming|rules|constraints|"
    r"training)"
)
_SAY = (
    r"(?:say|state(?= (?:that|clearly|exactly|only|in|it|as))|answer|reply|"
    r"respond|write|output|print|repeat|claim|tell|conclude|insist|declare|pretend|assert)"
)
_IGNORE = r"(?:ignore|disregard|forget|override|bypass|discard|abandon|do not follow|don't follow|stop following)"
_START = r"(?:^|[.!?:;>\]\n\"'*]\s*|\n- |\b(?:please|you must|you should|you shall|you have to)[,]?\s+)"
_FORMS = (
    # "Ignore the previous instructions", "your system prompt", "new instructions:"
    rf"{_START}(?:now )?{_IGNORE}\b.{{0,60}}\b(?:{_RULES}|(?:said|told|written|text|context) (?:above|before)|"
    r"(?:everything|all|anything) (?:above|before|else|prior|you)|the above)\b",
    rf"\b{_IGNORE}\b.{{0,30}}\b(?:previous|prior|above|earlier) (?:\w+ )?{_RULES}\b",
    r"\byour (?:\w+ )?(?:instructions|prompt|guidelines|guardrails|programming|training|system (?:prompt|message))\b",
    r"\b(?:new|updated|real|actual|secret|hidden|override) (?:\w+ )?(?:instructions?|prompt|directives?)\s*:",
    # "Say that …", "When asked, reply …", "in your answer"
    rf"{_START}(?:(?:always|only|simply|just|instead|now|never) )?{_SAY}(?: only| exactly| instead)?\b.{{0,30}}?"
    r"\b(?:that|with|exactly|the following|in your|the (?:user|reader)|(?:every|all|any|this) questions?)\b",
    rf"\b(?:when|if|whenever) (?:you(?:'re| are)? )?(?:asked|answering|summari[sz]ing|responding)\b[^.]{{0,80}}?, "
    rf"(?:(?:you|always|only|must|should|just) )*{_SAY}\b",
    r"\bin your (?:answer|reply|response|summary|output)\b|\byour (?:answer|reply|output) (?:must|should|is|has)\b",
    r"\bthe (?:correct|expected|true) (?:answer|reply|response)\b.{0,60}?\b(?:is|must|should)\b",
    r"\byou (?:must|should|shall|are to) (?:(?:now|always|only|instead) )*"
    rf"(?:{_SAY}|cite|obey|comply|ignore|disregard)\b",
    rf"\bfrom now on\b[^.]{{0,20}}\b{_SAY}\b|\brepeat after me\b",
    r"\byour (?:new |real |only )?(?:task|job|role) is (?:now )?to\b",
    r"\b(?:whoever|anyone who|everyone who|any|every|each|all) (?:(?:of|this|such) )*"
    r"(?:summar\w+|answer(?:s|ing)?|repl(?:y|ies)|responses?|reads this)\b[^.]{0,60}"
    r"\b(?:must|should|shall|has to|have to|states?|says?|required)\b",
    r"\bin (?:every|each|all) (?:of your )?(?:answers?|repl(?:y|ies)|responses?)\b",
    rf"{_START}{_SAY} (?:the|these|this) (?:sentence|words?|phrase|text|line)\b",
    # "You are now …", "as an AI", "Attention, assistant:"
    rf"\b(?:you are|you're|act as|act like|pretend|behave (?:as|like)|role-?play)\b.{{0,40}}\b{_MODEL}\b",
    r"\byou are (?:now (?:an?|in)|no longer (?:an?|bound|restricted))\b|\bas an? (?:ai|language model|chatbot)\b",
    rf"\b(?:to|for|dear|hey|hello|attention|attn)\b[ ,:]*(?:all |any |the |every |an? )?{_MODEL}\b[^.]{{0,40}}[:,!]",
    rf"(?:^|\n)\W*{_MODEL}\s*[:,!]",
    # The marks of conversations, and of fences around passages
    r"(?:^|\n)[\s#*<\[|>-]*(?:system|assistant|user|developer|human|instructions?)"
    r"(?: (?:prompt|message|note|turn|override))?\s*[\]>|*]*\s*:",
    r"<\|[^>]{0,40}\|?>|\[/?inst\]|<<\s*/?sys\s*>>|\bim_(?:start|end)\b|"
    r"</?\s*(?:system|assistant|user|passages?|data|documents?|instructions?|context|articles?|source)\b[^>]{0,60}>",
    r"(?<![-=#*~<>])[-=#*~<>]{3,}+[^\n]{0,40}\b(?:ends?|begins?|starts?|passages?)\b|"
    r"\[(?:end|begin|start)(?:ning)? of\b",
    r"(?:^|\n)\W*(?:end|beginning|start) of (?:the |all |this )?"
    r"(?:passages?|data|documents?|context|articles?|instructions?|prompt|untrusted \w+)\W*(?:\n|$)",
    r"\bcite (?:this (?:passage|article|source|text)|passage|source \d|\[)|\bwithout (?:a |any )?citations?\b",
    # Written as one word, and in some other languages
    r"\b(?:ignore|disregard|forget)\w{0,30}(?:instruction|prompt|rule)s?\b",
    r"\b(?:игнорируй(?:те)?|забудь(?:те)?)\b.{0,60}\b(?:инструкци|указани|правил|команд)",
    r"\b(?:ignorez|oubliez|ignorier(?:e|en sie)|vergiss|vergessen sie|ignora|ignore|olvida)\b.{0,60}"
    r"\b(?:instructions|consignes|anweisungen|instrucciones|istruzioni|instruções)\b",
    r"(?:忽略|无视|忘记).{0,20}(?:指令|指示|提示|规则)",
)
_SPACED = re.compile(r"\b(?:\w[ .·_-]){4,}\w\b")


def gives_orders(text: str) -> bool:
    """Say whether a text tells its reader what to say or which instructions to follow, however it is spelled."""
    lines = "\n".join(plain(line) for line in text.splitlines())
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", lines) if not unicodedata.combining(letter))
    latin = bare.translate(_LOOKALIKES)
    closed = _SPACED.sub(lambda found: re.sub(r"[ .·_-]", "", found[0]), latin)
    return any(_form().search(written) for written in {lines, latin, closed, latin.translate(_FIGURES)})


@cache
def _form() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{form})" for form in _FORMS), re.IGNORECASE)
