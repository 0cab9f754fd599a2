"""The wheel's command line: what Jupyter starts, and more kernelspecs than the one that `pip install` has written."""

import argparse
import sys

PROGRAM = "python -m lectern_kernel"


def options():
    """Those of a kernel, which an installed kernelspec hands on to the kernel that it starts."""
    parser = argparse.ArgumentParser(add_help=False)
    parser.add_argument("--jdk", metavar="DIR", help="the JDK that the kernel runs on (default: JAVA_HOME, PATH, usual places)")
    parser.add_argument("--jvm-arg", metavar="ARG", action="append", default=[], help="one more option of the JVM: --jvm-arg=-Xmx4g")
    return parser


def kernel(arguments):
    from .launch import launch

    parser = argparse.ArgumentParser(prog=f"{PROGRAM} kernel", parents=[options()])
    parser.add_argument("connection_file", metavar="CONNECTION_FILE")
    # What else a front end's settings may add to a kernel's command line means other kernels.
    launch(parser.parse_known_args(arguments)[0])


def command_line():
    parser = argparse.ArgumentParser(prog=PROGRAM, description="Lectern, a Jupyter kernel for Java.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("kernel", help="serve a front end; Jupyter itself starts this")

    place = argparse.ArgumentParser(add_help=False)
    where = place.add_mutually_exclusive_group()
    where.add_argument("--user", action="store_true", help="for yourself (the default)")
    where.add_argument("--sys-prefix", action="store_const", const=sys.prefix, dest="prefix", help="for this Python environment")
    where.add_argument("--prefix", metavar="DIR", help="under DIR/share/jupyter/kernels")
    place.add_argument("--name", default="lectern", help="the kernel's name in notebooks (default: lectern)")

    install = commands.add_parser("install", parents=[place, options()], help="write a kernelspec with options of your own")
    install.add_argument("--display-name", default="Java (Lectern)", metavar="NAME", help="the name that users see")
    install.add_argument("--env", metavar="NAME=VALUE", action="append", default=[], help="one more environment variable")

    commands.add_parser("uninstall", parents=[place], help="remove a kernelspec that `install` has written")
    commands.add_parser("archive", parents=[options()], help="make the class-data archive of all users beside the jar")
    return parser


def joined(arguments):
    """`--jvm-arg -Xmx4g` as `--jvm-arg=-Xmx4g`: argparse takes a word with a dash for an option of its own."""
    words = iter(arguments)
    return [f"{word}={next(words, '')}" if word == "--jvm-arg" else word for word in words]


def main(arguments):
    arguments = joined(arguments)
    if arguments[:1] == ["kernel"]:
        kernel(arguments[1:])
        return
    from . import install

    chosen = command_line().parse_args(arguments)
    sys.exit(getattr(install, chosen.command)(chosen))


if __name__ == "__main__":
    main(sys.argv[1:])
