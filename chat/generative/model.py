"""A language model behind an OpenAI-compatible server."""

from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from ..missing import needs
from .streaming import ModelFailed, Patience, in_time

if TYPE_CHECKING:
    from openai import OpenAI
    from openai.types.chat import ChatCompletionChunk, ChatCompletionMessageParam

Message: TypeAlias = tuple[str, str]
"""Who speaks, "system" or "user", and what."""
_SMALLEST = 2_048


@dataclass(frozen=True, slots=True)
class Model:
    """A model by the address of its server and its name there; the extra `llm` brings the client.

    Raises `MissingExtra` when that is not installed, and ValueError for a context too small for any passage.
    """

    url: str
    """Up to and with "/v1": "http://127.0.0.1:11434/v1"."""
    name: str
    key: str | None = field(default=None, repr=False)
    context: int = 8_192
    """Tokens that a question with its passages and the answer may take together."""
    timeout: float = 120.0
    """Seconds for the whole answer."""
    patience: float = 30.0
    """Seconds for its first word."""
    temperature: float | None = 0.0
    """None leaves it to the server: some models take no other than their own."""

    def __post_init__(self) -> None:
        if self.context < _SMALLEST:
            raise ValueError(f"a context of {self.context} tokens has no room for passages: {_SMALLEST} are the least")
        with needs("openai", extra="llm"):
            import openai  # noqa: F401 (that it is there is all that is asked here)

    def write(self, messages: Sequence[Message]) -> Iterator[str]:
        """Yield what the model writes as it comes; raises `ModelFailed`."""
        return in_time(lambda: self._stream(messages), Patience(self.patience, self.timeout))

    def _stream(self, messages: Sequence[Message]) -> Generator[str, None, None]:
        from openai import APIConnectionError, APIStatusError, APITimeoutError, OpenAIError, omit

        try:
            with self._client() as client:
                answer = client.chat.completions.create(
                    model=self.name,
                    messages=[_message(*message) for message in messages],
                    stream=True,
                    temperature=omit if self.temperature is None else self.temperature,
                )
                with answer:
                    yield from _contents(answer)
        except APITimeoutError as error:
            raise ModelFailed("did not answer in time") from error
        except APIStatusError as error:
            raise ModelFailed(f"refused with HTTP status {error.status_code}") from error
        except APIConnectionError as error:
            raise ModelFailed("could not be reached, or broke off") from error
        except (OpenAIError, ValueError, AttributeError, TypeError, RuntimeError) as error:
            # The client takes what a server sends on trust; what is no stream of chunks fails in many ways.
            raise ModelFailed("sent what is no answer") from error

    def _client(self) -> "OpenAI":
        """Make a client that follows nothing but its arguments: no environment, no redirection to another server."""
        from openai import DefaultHttpxClient, OpenAI, Timeout

        limits = Timeout(self.patience, connect=min(self.patience, 10.0))
        client = OpenAI(
            base_url=self.url,
            api_key=self.key or "none",
            max_retries=0,
            timeout=limits,
            http_client=DefaultHttpxClient(trust_env=False, follow_redirects=False, timeout=limits),
        )
        client.organization = client.project = None
        return client


def _contents(chunks: "Iterable[ChatCompletionChunk]") -> Iterator[str]:
    """Yield the words of an answer; one that no chunk ends has broken off, be it where a sentence might end."""
    ended = came = False
    for chunk in chunks:
        for choice in (chunk.choices or ())[:1]:
            ended = ended or choice.finish_reason is not None
            if choice.delta.content:
                came = True
                yield "" + choice.delta.content  # what is no text raises TypeError here
    if not ended:
        raise ModelFailed("broke off before its answer's end" if came else "sent what is no answer")


def _message(role: str, content: str) -> "ChatCompletionMessageParam":
    if role == "system":
        return {"role": "system", "content": content}
    return {"role": "user", "content": content}
