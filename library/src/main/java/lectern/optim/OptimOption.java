package lectern.optim;

import lectern.tensor.Option;

/** A keyword argument of optimizers and schedules: a small record named as PyTorch's keyword. */
public interface OptimOption extends Option {
    /** PyTorch's name of the keyword, such as {@code weight_decay}. */
    default String key() {
        return PythonValue.snakeCase(getClass().getSimpleName());
    }

    /** What was given. */
    Object value();
}
