"""The collections of an index, found or made."""

from pathlib import Path

from ...errors import NoIndex
from ..address import MilvusAddress
from ..errors import ForeignCollection
from .connection import Engine
from .tables import Table


def connect(address: MilvusAddress) -> Engine:
    """Connect to an index that is there; raises `NoIndex`, `ForeignCollection`, and what `Engine` raises."""
    if address.is_lite and not Path(address.uri).exists():  # which Milvus Lite would make
        raise NoIndex(str(address))
    engine = Engine(address)
    if None in [_checked(engine, table) for table in Table]:
        engine.close()
        raise NoIndex(str(address))
    for table in Table:
        engine.load(table)
    return engine


def prepare(engine: Engine, dimension: int) -> None:
    """Make the collections that are not there yet, and load all; raises `ForeignCollection`."""
    for table in [table for table in Table if _checked(engine, table) is None]:
        engine.create(table, dimension)
    for table in Table:
        engine.load(table)


def _checked(engine: Engine, table: Table) -> frozenset[str] | None:
    fields = engine.fields(table)
    if fields is not None and fields != table.fields.keys():
        raise ForeignCollection(str(engine.address), engine.address.collection + table.suffix)
    return fields
