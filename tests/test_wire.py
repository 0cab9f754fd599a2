"""What jupyter_kernel_test leaves out: interrupt, restart, shutdown, input, the options of a request, hostile messages."""

import signal

import zmq
from jupyter_client.session import Session

import pytest
from wire import TIMEOUT, valid

LOOP = 'System.out.println("looping"); while (true) {}'


def test_a_cell_publishes_its_input_and_output_between_busy_and_idle(kernel):
    answer = kernel.run('System.out.println("out"); System.err.println("err"); 6 * 7')
    assert answer.reply["status"] == "ok"
    assert answer.types == ["status", "execute_input", "stream", "stream", "execute_result", "status"]
    assert answer.states == ["busy", "idle"]
    assert (answer.stream("stdout"), answer.stream("stderr"), answer.result) == ("out\n", "err\n", "42")
    count = answer.reply["execution_count"]
    assert {c["execution_count"] for c in answer.contents("execute_input") + answer.contents("execute_result")} == {count}
    assert kernel.run("1").reply["execution_count"] == count + 1


def test_a_semicolon_hides_the_result(kernel):
    assert kernel.run("1 + 1;").result is None


def test_a_cell_that_does_not_compile_shows_its_line_with_a_caret(kernel):
    answer = kernel.run('int good = 1;\nint bad = "text";')
    assert answer.reply["status"] == "error"
    assert 'int bad = "text";' in answer.traceback
    assert "^" in answer.traceback
    assert "line 2" in answer.traceback
    assert_error_published_once(answer)


def test_an_exception_keeps_its_class_and_the_line_of_the_cell(kernel):
    answer = kernel.run('int one = 1;\nthrow new IllegalStateException("no such state");')
    assert answer.reply["ename"] == "java.lang.IllegalStateException"
    assert answer.reply["evalue"] == "no such state"
    assert "line 2" in answer.traceback
    assert_error_published_once(answer)


def test_an_unknown_method_is_named(kernel):
    answer = kernel.run("torch.tensor(1.).noSuchMethod()")
    assert "noSuchMethod" in answer.traceback
    assert_error_published_once(answer)


def test_an_endless_loop_is_interrupted_and_the_next_cell_works(kernel):
    request = kernel.send(LOOP)
    kernel.wait_for_output(request, "looping")
    kernel.manager.interrupt_kernel()
    answer = kernel.answer(request)
    assert answer.reply["status"] == "error"
    assert_error_published_once(answer)
    assert kernel.run("1 + 1").result == "2"


def test_the_signal_of_control_c_ends_the_cell_and_not_the_kernel(kernel):
    request = kernel.send(LOOP)
    kernel.wait_for_output(request, "looping")
    kernel.manager.provisioner.process.send_signal(signal.SIGINT)
    answer = kernel.answer(request)
    assert (answer.reply["status"], answer.reply["ename"]) == ("error", "Interrupted")
    assert kernel.run("1 + 1").result == "2"


def ask(kernel, request, content=None, channel="control", **header):
    """The content of the reply to any request."""
    message = kernel.client.session.msg(request, content or {})
    message["header"].update(header)
    getattr(kernel.client, f"{channel}_channel").send(message)
    while True:
        reply = valid(getattr(kernel.client, f"{channel}_channel").get_msg(timeout=TIMEOUT))
        # A client that waits until the kernel is ready may have asked it several times.
        if reply["parent_header"]["msg_id"] == message["header"]["msg_id"]:
            return reply["content"]


def test_the_kernel_tells_what_it_uses(kernel):
    usage = ask(kernel, "usage_request")
    assert usage["pid"] == kernel.manager.provisioner.process.pid
    assert usage["kernel_memory"] > 2**20
    assert usage["kernel_cpu"] >= 0
    assert set(usage["host_virtual_memory"]) == {"total", "available", "percent", "used", "free"}


def test_a_subshell_answers_while_the_main_shell_is_busy(kernel):
    assert "kernel subshells" in ask(kernel, "kernel_info_request")["supported_features"]
    subshell = ask(kernel, "create_subshell_request")["subshell_id"]
    request = kernel.send(LOOP)
    kernel.wait_for_output(request, "looping")
    reply = ask(kernel, "execute_request", {"code": "1 + 1", "allow_stdin": False}, "shell", subshell_id=subshell)
    assert reply["status"] == "ok"
    assert ask(kernel, "list_subshell_request")["subshell_id"] == [subshell]
    kernel.manager.interrupt_kernel()
    assert kernel.answer(request).reply["ename"] == "Interrupted"
    assert ask(kernel, "delete_subshell_request", {"subshell_id": subshell}) == {"status": "ok"}


def test_the_history_outlives_the_kernel(fresh_kernel):
    fresh_kernel.run("int remembered = 12345;")
    fresh_kernel.manager.restart_kernel()
    fresh_kernel.client.wait_for_ready(timeout=TIMEOUT)
    search = {"hist_access_type": "search", "pattern": "*remembered = 12345*", "unique": True}
    ((session, line, code),) = ask(fresh_kernel, "history_request", search, "shell")["history"]
    assert (line, code) == (1, "int remembered = 12345;")
    last = {"hist_access_type": "range", "session": session, "start": 1, "stop": 2}
    assert ask(fresh_kernel, "history_request", last, "shell")["history"] == [[session, line, code]]


FORMS = {
    "text/plain": ['"text"', "null", "new int[] {1}", "Map.of(1, 2)", 'new IllegalStateException("e")', "torch.tensor(1.)"],
    "image/png": ["new java.awt.image.BufferedImage(2, 2, 1)", "lineplot(np.linspace(0, 1, 5), np.linspace(0, 1, 5))"],
    "text/html": ['html("<b>b</b>")', 'List.of(Map.of("a", 1))', "record P(int x) {}\nList.of(new P(1))"],
    "text/markdown": ['markdown("# m")'],
    "text/latex": ['latex("$x$")'],
    "image/svg+xml": ['svg("<svg/>")'],
    "application/json": ['json("[1]")', "json(List.of(1))"],
    "application/javascript": ['javascript("1")'],
}


@pytest.mark.parametrize(("mime", "code"), [(mime, code) for mime, codes in FORMS.items() for code in codes])
def test_a_result_has_its_form_and_always_text(kernel, mime, code):
    answer = kernel.run(code)
    data = [content["data"] for content in answer.contents("execute_result") + answer.contents("display_data")]
    assert any(mime in forms for forms in data), answer
    assert all("text/plain" in forms for forms in data)


def test_the_heart_beats_and_control_answers_while_a_cell_runs(kernel):
    request = kernel.send(LOOP)
    kernel.wait_for_output(request, "looping")
    with zmq.Context() as context, context.socket(zmq.REQ) as heart:
        heart.linger = 0
        heart.rcvtimeo = TIMEOUT * 1000
        heart.connect(f"tcp://{kernel.client.ip}:{kernel.client.hb_port}")
        heart.send(b"still there?")
        assert heart.recv() == b"still there?"
    control = kernel.client.control_channel
    control.send(kernel.client.session.msg("kernel_info_request"))
    assert control.get_msg(timeout=TIMEOUT)["content"]["status"] == "ok"
    kernel.manager.interrupt_kernel()
    assert kernel.answer(request).reply["status"] == "error"


def test_cells_that_wait_behind_an_error_are_aborted(kernel, tmp_path):
    failing, second, third = sent_together(kernel, tmp_path, stop_on_error=True)
    assert failing.reply["status"] == "error"
    assert [second.reply["status"], third.reply["status"]] == ["aborted", "aborted"]
    assert second.result is None
    assert kernel.run("1 + 1").result == "2"


def test_cells_behind_an_error_run_where_the_client_says_so(kernel, tmp_path):
    failing, second, third = sent_together(kernel, tmp_path, stop_on_error=False)
    assert failing.reply["status"] == "error"
    assert (second.result, third.result) == ("2", "3")


def sent_together(kernel, folder, stop_on_error):
    """The answers to three cells of which the first fails, not before all three are at the kernel."""
    gate = folder / "all-sent"
    failing = kernel.send(
        f'while (!Files.exists(Path.of("{gate}"))) Thread.onSpinWait();\nthrow new RuntimeException("failed");',
        stop_on_error=stop_on_error,
    )
    others = [kernel.send(code) for code in ("2", "3")]
    # Once a later message of the same client is answered, the earlier ones have left this process.
    control = kernel.client.control_channel
    control.send(kernel.client.session.msg("kernel_info_request"))
    control.get_msg(timeout=TIMEOUT)
    gate.touch()
    return [kernel.answer(request) for request in (failing, *others)]


def test_a_silent_cell_publishes_no_input_and_no_result_and_does_not_count(kernel):
    before = kernel.run("1").reply["execution_count"]
    answer = kernel.run("int quiet = 5; quiet", silent=True)
    assert answer.reply["status"] == "ok"
    assert answer.types == ["status", "status"]
    after = kernel.run("quiet")
    assert (after.result, after.reply["execution_count"]) == ("5", before + 1)


def test_a_cell_kept_out_of_the_history_does_not_count(kernel):
    before = kernel.run("1").reply["execution_count"]
    assert kernel.run("2", store_history=False).result == "2"
    assert kernel.run("3").reply["execution_count"] == before + 1


@pytest.mark.parametrize(("function", "password"), [("input", False), ("getpass", True)])
def test_a_cell_asks_for_a_line(kernel, function, password):
    request = kernel.send(f'{function}("Your name? ")', allow_stdin=True)
    question = kernel.client.get_stdin_msg(timeout=TIMEOUT)
    assert question["msg_type"] == "input_request"
    assert question["content"] == {"prompt": "Your name? ", "password": password}
    kernel.client.input("Adélaïde")
    assert "Adélaïde" in kernel.answer(request).result


def test_a_cell_that_asks_where_nobody_can_answer_gets_an_error(kernel):
    answer = kernel.run('input("Your name? ")', allow_stdin=False)
    assert answer.reply["status"] == "error"
    assert "input" in answer.reply["evalue"]


def test_a_cell_that_waits_for_input_is_interrupted(kernel):
    request = kernel.send('input("Your name? ")', allow_stdin=True)
    kernel.client.get_stdin_msg(timeout=TIMEOUT)
    kernel.manager.interrupt_kernel()
    assert kernel.answer(request).reply["status"] == "error"
    assert kernel.run("1 + 1").result == "2"


def signed(session, *parts):
    return [b"<IDS|MSG>", session.sign(list(parts)), *parts]


HOSTILE = {
    "no delimiter": lambda session: [b"what is this?"],
    "too few parts": lambda session: [b"<IDS|MSG>", b"signature", b"{}"],
    "no JSON": lambda session: signed(session, b"{not json", b"{}", b"{}", b"{}"),
    "no object": lambda session: signed(session, b"[1, 2]", b"null", b"3", b'"text"'),
    "empty header": lambda session: signed(session, b"{}", b"{}", b"{}", b"{}"),
    "a stranger's signature": lambda session: Session(key=b"stranger").serialize(session.msg("kernel_info_request")),
    "unknown type": lambda session: session.serialize(session.msg("make_coffee_request")),
    "no code": lambda session: session.serialize(session.msg("execute_request", {"silent": []})),
}


@pytest.mark.parametrize("message", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_kernel_outlives_a_bad_message(kernel, message):
    for channel in (kernel.client.shell_channel, kernel.client.control_channel):
        channel.socket.send_multipart(message(kernel.client.session))
    assert kernel.run("1 + 1").result == "2"


def test_a_restarted_kernel_has_forgotten_and_a_shut_down_one_is_gone(fresh_kernel):
    fresh_kernel.run("int remembered = 1;")
    fresh_kernel.manager.restart_kernel()
    fresh_kernel.client.wait_for_ready(timeout=TIMEOUT)
    answer = fresh_kernel.run("remembered")
    assert (answer.reply["status"], answer.reply["execution_count"]) == ("error", 1)

    process = fresh_kernel.manager.provisioner.process
    reply = fresh_kernel.client.shutdown(reply=True, timeout=TIMEOUT)
    assert reply["content"] == {"status": "ok", "restart": False}
    assert process.wait(TIMEOUT) == 0


def assert_error_published_once(answer):
    """The reply and the one published error say the same, as nbclient and nbgrader rely on."""
    (error,) = answer.contents("error")
    assert {key: answer.reply[key] for key in ("ename", "evalue", "traceback")} == {
        key: error[key] for key in ("ename", "evalue", "traceback")
    }
