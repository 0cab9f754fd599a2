"""A Slurm cluster of one node, this machine, for the time of a test: with ports, files and a key of its own."""

import getpass
import os
import shutil
import socket
import subprocess

import psutil

COMMANDS = ("munged", "slurmctld", "slurmd", "sbatch", "scontrol")

CONFIGURATION = """
ClusterName=test
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={ports[0]}
SlurmdPort={ports[1]}
SlurmUser={user}
SlurmdUser={user}
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket={folder}/munge.socket
StateSaveLocation={folder}/state
SlurmdSpoolDir={folder}/spool
SlurmctldPidFile={folder}/slurmctld.pid
SlurmdPidFile={folder}/slurmd.pid
SlurmctldLogFile={folder}/slurmctld.log
SlurmdLogFile={folder}/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
JobRequeue=1
ReturnToService=2
SlurmdTimeout=10
MinJobAge=300
NodeName={host} NodeAddr=127.0.0.1 CPUs={cpus} State=UNKNOWN
PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP
"""


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [taken.getsockname()[1] for taken in sockets]
    for taken in sockets:
        taken.close()
    return ports


def missing():
    """The first command of Slurm's that this machine lacks, if any."""
    return next((command for command in COMMANDS if not shutil.which(command, path=path())), None)


def path():
    return os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/sbin"])


def kill(process):
    try:
        process.kill()
    except psutil.NoSuchProcess:
        return  # has ended by itself


class Cluster:
    """A context manager. `environment` is for Slurm's commands."""

    def __init__(self, folder, cpus):
        self.folder = folder
        self.host = socket.gethostname().partition(".")[0]
        for name in ("state", "spool"):
            (folder / name).mkdir(parents=True)
        (folder / "slurm.conf").write_text(
            CONFIGURATION.format(host=self.host, ports=free_ports(2), user=getpass.getuser(), folder=folder, cpus=cpus)
        )
        self.environment = os.environ | {"SLURM_CONF": str(folder / "slurm.conf"), "PATH": path()}
        self.daemons = {}

    def __enter__(self):
        key = self.folder / "munge.key"
        key.write_bytes(os.urandom(128))
        key.chmod(0o600)
        files = {"key-file": key, "socket": self.folder / "munge.socket", "pid-file": self.folder / "munge.pid"}
        files |= {"log-file": self.folder / "munge.log", "seed-file": self.folder / "munge.seed"}
        # Goes into the background as soon as its socket is there.
        self.run("munged", "--force", *(f"--{name}={file}" for name, file in files.items()))
        self.daemons["munged"] = psutil.Process(int((self.folder / "munge.pid").read_text()))
        self.start("slurmctld", "-D")
        self.start("slurmd", "-D")
        return self

    def start(self, name, *arguments):
        output = open(self.folder / f"{name}.out", "ab")
        self.daemons[name] = psutil.Popen([name, *arguments], env=self.environment, stdout=output, stderr=output)

    def run(self, *command):
        done = subprocess.run(command, env=self.environment, capture_output=True, text=True)
        assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
        return done.stdout

    def submit(self, *arguments):
        """Puts a job into the queue; the process ends when the job has."""
        return subprocess.Popen(["sbatch", "--wait", *map(str, arguments)], env=self.environment)

    def node_processes(self):
        """All processes of the node: Slurm's daemon there, the ones that watch over jobs, and the jobs."""
        kept = {daemon.pid for name, daemon in self.daemons.items() if name != "slurmd"}
        for process in psutil.process_iter():
            try:
                if process.environ().get("SLURM_CONF") != self.environment["SLURM_CONF"]:
                    continue
                if process.pid not in kept and process.name() != "sbatch":
                    yield process
                    yield from (parent for parent in process.parents() if parent.name() == "slurmstepd")
            except psutil.Error:
                continue

    def crash_node(self):
        """What a power cut does: nobody is left who could tell of the others' end."""
        processes = set(self.node_processes())
        for process in sorted(processes, key=lambda one: one.name() != "slurmstepd"):
            kill(process)
        self.daemons["slurmd"].wait()

    def boot_node(self):
        self.start("slurmd", "-D", "-b")

    def __exit__(self, *_):
        self.crash_node()
        for daemon in reversed(self.daemons.values()):
            kill(daemon)
            daemon.wait()
