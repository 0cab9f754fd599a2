"""Jupyter's own conformance tests, all of them."""

import jupyter_kernel_test
from conftest import KERNEL


class TestLectern(jupyter_kernel_test.KernelTests):
    kernel_name = KERNEL
    language_name = "java"
    file_extension = ".jsh"

    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("oh, no");'
    code_page_something = 'page("something to read");'
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_execute_result = [
        {"code": "6 * 7", "result": "42"},
        {"code": "torch.tensor(5.5).add(10)", "result": "tensor(15.5000)"},
        {"code": "torch.tensor(5.5) + 10", "result": "tensor(15.5000)"},
    ]
    code_display_data = [
        {"code": "lineplot(np.linspace(0, 1, 11), np.linspace(0, 1, 11));", "mime": "image/png"},
        {"code": "display(torch.tensor(1, 2));", "mime": "text/plain"},
    ]
    code_clear_output = 'System.out.println("soon gone"); clearOutput();'

    completion_samples = [
        {"text": "Thread.currentTh", "matches": {"currentThread()"}},
        {"text": "torch.manualSe", "matches": {"manualSeed("}},
    ]
    complete_code_samples = ["1 + 1", "int x = 1;", "int twice(int x) {\n    return 2 * x;\n}", "// nothing", ""]
    incomplete_code_samples = ["int twice(int x) {", "for (int i = 0; i < 3; i++) {\n    print(i);", "/* begun", "1 +"]
    invalid_code_samples = ["int = 5;", "}"]
    code_inspect_sample = "torch.tensor"
    code_history_pattern = "6*7"
    supported_history_operations = ("tail", "range", "search")


class TestWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = KERNEL
    support_iopub_welcome = True
