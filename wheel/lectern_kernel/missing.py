"""The kernel where there is no JDK: answers every cell with what is missing, so that the notebook says it, not a log."""

from ipykernel.kernelapp import IPKernelApp
from ipykernel.kernelbase import Kernel


class MissingJdkKernel(Kernel):
    implementation = "lectern"
    implementation_version = "0.1.0"
    language_info = {"name": "java", "mimetype": "text/x-java", "file_extension": ".jsh"}
    problem = ""

    @property
    def banner(self):
        return self.problem

    async def do_execute(self, code, silent, *args, **kwargs):
        error = {"ename": "NoJdk", "evalue": self.problem.splitlines()[0], "traceback": self.problem.splitlines()}
        if not silent:
            self.send_response(self.iopub_socket, "error", error)
        return {"status": "error", "execution_count": self.execution_count, **error}


def serve(problem, connection_file):
    MissingJdkKernel.problem = problem
    IPKernelApp.launch_instance(kernel_class=MissingJdkKernel, argv=["-f", connection_file])
