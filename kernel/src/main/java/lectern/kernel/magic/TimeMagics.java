package lectern.kernel.magic;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import lectern.kernel.magic.Magic.Argument;
import lectern.kernel.magic.Magic.Use;
import lectern.kernel.session.EvalResult;
import lectern.kernel.session.Prepared;

/** Magics that measure time. What is compiled is compiled before. */
final class TimeMagics {
    private static final int RUNS = 7;
    private static final long ENOUGH = TimeUnit.MILLISECONDS.toNanos(200);

    private TimeMagics() {}

    static List<Magic> rows() {
        return List.of(
                new Magic(
                        "time",
                        Use.BOTH,
                        "CODE",
                        Argument.JAVA,
                        "Runs Java once and tells the time it took, on the wall and on the processor; its value is the result.",
                        TimeMagics::time),
                new Magic(
                        "timeit",
                        Use.BOTH,
                        "[-n LOOPS] [-r RUNS] CODE",
                        Argument.JAVA,
                        "Runs Java again and again and tells the mean time of one run and its spread.",
                        TimeMagics::timeit));
    }

    private static EvalResult time(MagicCall call) throws Exception {
        Prepared prepared = call.prepareCode();
        Stopwatch watch = Stopwatch.start();
        EvalResult result =
                prepared instanceof Prepared.Ready ready ? call.interpreter().run(ready) : call.runCode();
        call.print(watch.text());
        return result;
    }

    /** Wall clock and processor time since a moment. */
    private record Stopwatch(long wall, long cpu) {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        static Stopwatch start() {
            return new Stopwatch(System.nanoTime(), cpuTime());
        }

        private static long cpuTime() {
            return ManagementFactory.getOperatingSystemMXBean()
                            instanceof com.sun.management.OperatingSystemMXBean system
                    ? system.getProcessCpuTime()
                    : THREADS.getCurrentThreadCpuTime();
        }

        String text() {
            return "CPU time: " + duration((double) (cpuTime() - cpu)) + "\nWall time: "
                    + duration((double) (System.nanoTime() - wall));
        }
    }

    private static EvalResult timeit(MagicCall call) throws Exception {
        Options options = Options.of(call);
        Prepared prepared = options.call().prepareCode();
        if (prepared instanceof Prepared.Declaring) {
            prepared = options.call().prepareBlock();
        }
        if (prepared instanceof Prepared.Failed failed) {
            return failed.why();
        }
        Callable<Object> code = ((Prepared.Ready) prepared).code();
        String text = call.interpreter().call(() -> {
            long loops = options.loops() > 0 ? options.loops() : enough(code);
            double[] times = new double[options.runs()];
            for (int i = 0; i < times.length; i++) {
                times[i] = (double) nanos(code, loops) / loops;
            }
            return summary(times, loops);
        });
        call.print(text);
        return new EvalResult.Done();
    }

    /** What stands before the code. */
    private record Options(long loops, int runs, MagicCall call) {
        private static final Pattern OPTION = Pattern.compile("\\s*-(?<letter>[nr])\\s*(?<number>\\d{1,9})(?!\\S)");

        static Options of(MagicCall call) {
            Map<String, Integer> given = new HashMap<>();
            MagicCall rest = call;
            Matcher option = OPTION.matcher(rest.arguments());
            while (option.lookingAt()) {
                int number = Integer.parseInt(option.group("number"));
                if (number == 0) {
                    throw call.usage("expected a number above 0 after -" + option.group("letter") + ", got 0");
                }
                given.put(option.group("letter"), number);
                rest = rest.after(option.end());
                option.reset(rest.arguments());
            }
            return new Options(given.getOrDefault("n", 0), given.getOrDefault("r", RUNS), rest);
        }
    }

    /** How many loops of 1, 10, 100... take long enough to be measured. */
    private static long enough(Callable<Object> code) throws Exception {
        long loops = 1;
        while (nanos(code, loops) < ENOUGH && loops < 1_000_000_000L) {
            loops *= 10;
        }
        return loops;
    }

    private static long nanos(Callable<Object> code, long loops) throws Exception {
        long start = System.nanoTime();
        for (long i = 0; i < loops; i++) {
            code.call();
        }
        return System.nanoTime() - start;
    }

    private static String summary(double[] times, long loops) {
        double mean = DoubleStream.of(times).average().orElse(0);
        double variance = DoubleStream.of(times)
                .map(t -> (t - mean) * (t - mean))
                .average()
                .orElse(0);
        return String.format(
                Locale.ROOT,
                "%s ± %s per loop (mean ± std. dev. of %d runs, %,d loops each)",
                duration(mean),
                duration(Math.sqrt(variance)),
                times.length,
                loops);
    }

    /** Three digits and the unit that suits: {@code 12.3 ms}. */
    private static String duration(double nanos) {
        String[] units = {"ns", "µs", "ms", "s"};
        double value = nanos;
        int unit = 0;
        while (value >= 999.5 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%." + decimals + "f %s", value, units[unit]);
    }
}
