package lectern.tensor;

import java.util.ArrayList;
import java.util.List;

/** The keyword arguments of a function that makes a tensor of random numbers. */
record RandomOptions(CreationOptions creation, Generator generator) {
    static RandomOptions of(Option.Random... options) {
        List<Option.Creation> creation = new ArrayList<>();
        Generator generator = null;
        for (Option.Random option : options) {
            if (option instanceof Option.Source source) generator = source.generator();
            if (option instanceof Option.Creation other) creation.add(other);
        }
        if (generator == null) generator = TorchState.current().generator();
        return new RandomOptions(CreationOptions.of(creation.toArray(new Option.Creation[0])), generator);
    }

    /** The generator asked for, or the session's. */
    static Generator source(Option.Source... sources) {
        return of(sources).generator();
    }

    Distributions draw() {
        return new Distributions(generator);
    }

    DType dtypeOr(DType usual) {
        return creation.dtypeOr(usual);
    }

    Tensor finish(Tensor made) {
        return creation.finish(made);
    }
}
