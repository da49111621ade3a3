"""The collections of an index in Milvus, and their fields."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pymilvus import CollectionSchema
    from pymilvus.milvus_client import IndexParams

FOREVER = 1 << 62
"""`until` of what no build has removed."""
TEXT = 16_000
"""Characters of a `text`: a VARCHAR holds 65,535 bytes, and a character takes up to four."""
OUTLET = 200
"""Characters of an outlet's name that filters compare."""
NOTHING = (0.0, 0.0)
"""The vector of a row that needs none: every collection of Milvus must have one."""


class Type(StrEnum):
    """What a field holds."""

    NUMBER = "INT64"
    NAME = "VARCHAR, short"
    TEXT = "VARCHAR"
    DENSE = "FLOAT_VECTOR"
    SPARSE = "SPARSE_FLOAT_VECTOR"
    NOTHING = "FLOAT_VECTOR of two zeros"


@dataclass(frozen=True, slots=True)
class Field:
    """A field, and whether the many rows of its collection are looked through by it."""

    type: Type
    asked: bool = False


_OF_BUILDS = {name: Field(Type.NUMBER) for name in ("id", "part", "since")}
"""`since` is the number of the build that wrote the row, `part` the part of the collection that it built."""
_UNTIL = {name: Field(Type.NUMBER, asked=True) for name in ("part", "since", "until")}
"""`until` is the number of the build that removed it."""


class Table(Enum):
    """The collections; the names of all but the first end in theirs."""

    PASSAGES = (
        "",
        {
            **_OF_BUILDS,
            **_UNTIL,
            "document": Field(Type.NAME),
            "start": Field(Type.NUMBER),
            "end": Field(Type.NUMBER),
            "length": Field(Type.NUMBER),
            "day": Field(Type.NUMBER, asked=True),
            "outlet": Field(Type.NAME, asked=True),
            "origin": Field(Type.NUMBER, asked=True),
            "place": Field(Type.NUMBER),
            "key": Field(Type.NAME, asked=True),
            "vector": Field(Type.DENSE),
            "words": Field(Type.SPARSE),
        },
    )
    """A row a passage: `document` is the version of its document, `length` counts its words, `day` is an ordinal, 0 for
    none; passages with one `origin`, unless it is 0, say the same, and that of the lowest `place` speaks for them."""
    DOCUMENTS = (
        "_documents",
        {
            **_OF_BUILDS,
            **_UNTIL,
            "version": Field(Type.NAME),
            "chunk": Field(Type.NUMBER, asked=True),
            "chunks": Field(Type.NUMBER),
            "name": Field(Type.NUMBER, asked=True),
            "facts": Field(Type.NUMBER),
            "text": Field(Type.TEXT),
            "vector": Field(Type.NOTHING),
        },
    )
    """The documents, each cut into `chunks`: `name` hashes its id, `facts` all but its marking, `version` all of it."""
    TERMS = "_terms", {**_OF_BUILDS, "sign": Field(Type.NUMBER), "counts": Field(Type.SPARSE)}
    """In how many passages more (`sign` 1) or fewer (-1) than before each term stands."""
    BUILDS = (
        "_builds",
        {
            **_OF_BUILDS,
            "chunk": Field(Type.NUMBER),
            "ended": Field(Type.NUMBER),
            "text": Field(Type.TEXT),
            "vector": Field(Type.NOTHING),
        },
    )
    """What builds say of themselves, in chunks; where `ended` is 0 in the first one they run, or have died."""

    def __init__(self, suffix: str, fields: dict[str, Field]) -> None:
        self.suffix = suffix
        self.fields = fields


def fields_of(table: Table, dimension: int) -> "CollectionSchema":
    """Give a collection's fields as pymilvus takes them."""
    from pymilvus import DataType, MilvusClient

    schema = MilvusClient.create_schema(auto_id=False)
    for name, field in table.fields.items():
        match field.type:
            case Type.NUMBER:
                schema.add_field(name, DataType.INT64, is_primary=name == "id")
            case Type.NAME:
                schema.add_field(name, DataType.VARCHAR, max_length=4 * OUTLET)
            case Type.TEXT:
                schema.add_field(name, DataType.VARCHAR, max_length=4 * TEXT)
            case Type.SPARSE:
                schema.add_field(name, DataType.SPARSE_FLOAT_VECTOR)
            case Type.DENSE:
                schema.add_field(name, DataType.FLOAT_VECTOR, dim=dimension)
            case Type.NOTHING:
                schema.add_field(name, DataType.FLOAT_VECTOR, dim=len(NOTHING))
    return schema


def indexes_of(table: Table, known: Collection[str], *, exact: bool) -> "IndexParams":
    """Give the indexes that a collection lacks beside the `known`; `exact` has all vectors compared."""
    from pymilvus import MilvusClient

    indexes = MilvusClient.prepare_index_params()
    for name, field in table.fields.items():
        if name in known:
            continue
        if field.type is Type.SPARSE:
            indexes.add_index(name, index_type="SPARSE_INVERTED_INDEX", index_name=name, metric_type="IP")
        elif field.type in (Type.DENSE, Type.NOTHING):
            kind = "FLAT" if exact else "AUTOINDEX"
            indexes.add_index(name, index_type=kind, index_name=name, metric_type="IP")
        elif field.asked:
            indexes.add_index(name, index_type="INVERTED", index_name=name)
    return indexes
