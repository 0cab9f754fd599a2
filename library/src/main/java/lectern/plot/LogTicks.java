package lectern.plot;

import java.util.List;
import java.util.stream.IntStream;

/** Ticks at the powers of ten, with small ones between; where the axis shows less than two powers, linear ones. */
final class LogTicks {
    private LogTicks() {}

    static Ticks within(Limits limits, int most) {
        int first = (int) Math.ceil(Math.log10(limits.min()) - 1e-10);
        int last = (int) Math.floor(Math.log10(limits.max()) + 1e-10);
        if (last - first < 1) {
            return LinearTicks.within(limits, most);
        }
        int stride = (last - first) / most + 1;
        List<Ticks.Tick> major = IntStream.rangeClosed(first, last)
                .filter(power -> power % stride == 0)
                .mapToObj(
                        power -> new Ticks.Tick(Math.pow(10, power), "10", Ticks.typographic(Integer.toString(power))))
                .toList();
        List<Double> minor = stride > 1
                ? List.of()
                : IntStream.rangeClosed(first - 1, last)
                        .boxed()
                        .flatMap(power -> IntStream.rangeClosed(2, 9).mapToObj(k -> k * Math.pow(10, power)))
                        .filter(limits::contains)
                        .toList();
        return new Ticks(major, minor, "");
    }
}
