"""A kernel as a client sees it on the wire: requests, their replies and what is published for them."""

from dataclasses import dataclass

from jupyter_kernel_test.msgspec_v5 import schema_fragments, validate_message

# Long enough for a loaded machine: a test that waits this long has failed.
TIMEOUT = 30


# Its schema knows no aborted replies, and wants a number where the protocol says that a password is true or false.
UNKNOWN_TO_SCHEMA = ("aborted", "input_request")


def valid(message):
    """The message, checked against the schema of Jupyter's conformance tests."""
    known = message["msg_type"] in schema_fragments
    if known and not {message["msg_type"], message["content"].get("status")} & set(UNKNOWN_TO_SCHEMA):
        validate_message(message, message["msg_type"], message["parent_header"].get("msg_id"))
    return message


@dataclass(frozen=True)
class Answer:
    """All that a kernel says about one request."""

    reply: dict
    published: list

    def contents(self, message_type):
        return [message["content"] for message in self.published if message["msg_type"] == message_type]

    @property
    def types(self):
        return [message["msg_type"] for message in self.published]

    @property
    def states(self):
        return [content["execution_state"] for content in self.contents("status")]

    @property
    def result(self):
        """The text of the cell's result, or None."""
        return next((content["data"]["text/plain"] for content in self.contents("execute_result")), None)

    def stream(self, name):
        return "".join(content["text"] for content in self.contents("stream") if content["name"] == name)

    @property
    def traceback(self):
        return "\n".join(self.reply["traceback"])


class Kernel:
    """A kernel process and the client that talks to it, in a test that may have several requests open."""

    def __init__(self, manager, client):
        self.manager = manager
        self.client = client
        self._published = []
        self._replies = {}

    def send(self, code, **options):
        """Sends a cell and returns the request's id."""
        options.setdefault("allow_stdin", False)
        return self.client.execute(code, **options)

    def answer(self, request):
        """Waits until the kernel has replied to a request and is idle about it."""
        published = []
        while not published or published[-1]["content"].get("execution_state") != "idle":
            published.append(self.next_published(request))
        while request not in self._replies:
            message = valid(self.client.get_shell_msg(timeout=TIMEOUT))
            self._replies[message["parent_header"].get("msg_id")] = message["content"]
        return Answer(self._replies.pop(request), published)

    def run(self, code, **options):
        return self.answer(self.send(code, **options))

    def next_published(self, request):
        """The next message that the kernel publishes for a request; those for others are kept for them."""
        for index, message in enumerate(self._published):
            if message["parent_header"].get("msg_id") == request:
                return self._published.pop(index)
        while True:
            message = valid(self.client.get_iopub_msg(timeout=TIMEOUT))
            if message["parent_header"].get("msg_id") == request:
                return message
            self._published.append(message)

    def wait_for_output(self, request, text):
        """Waits until a running cell has printed a text; the rest of what it publishes is for its answer."""
        while text not in self.next_published(request)["content"].get("text", ""):
            pass

    def close(self):
        self.client.stop_channels()
        if self.manager.has_kernel:
            self.manager.shutdown_kernel(now=True)
        self.manager.cleanup_resources()
