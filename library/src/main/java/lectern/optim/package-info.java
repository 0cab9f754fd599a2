/**
 * Optimizers and schedules of their learning rates.
 *
 * <p>An {@code Optimizer} holds groups of parameters with their settings, which have PyTorch's names, and the state of
 * each parameter; the arithmetic of a step is {@code lectern.tensor.ParameterUpdate}. The classes are nested by family
 * ({@code GradientDescent}, {@code AdaptiveOptimizers}, {@code Optimizers}; {@code DecayingSchedules}, {@code ScaledSchedules},
 * {@code CyclicSchedules}, {@code Schedules}), so that {@code optim} inherits them and both {@code new optim.SGD(...)}
 * and {@code optim.SGD(...)} work. Imports {@code lectern.tensor} and {@code lectern.nn}.
 */
package lectern.optim;
