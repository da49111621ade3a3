"""Take what the text of a saved page states about its article."""

from .bylines import authors
from .forms.lines import page
from .outlets import find_outlet
from .publication import publication
from .stated import Stated
from .titles import find_title


def from_text(text: str, *, hint: str = "") -> Stated:
    """Find title, outlet, publication date and authors in the lines around an article.

    `hint` is what else the article is known by, such as its file's name: it helps to choose between headlines.
    """
    saved = page(text)
    title = find_title(saved, hint)
    published, origin = publication(saved, title)
    return Stated(
        title=title,
        source=find_outlet(saved),
        published=published,
        published_from=origin,
        authors=authors(saved),
    )
