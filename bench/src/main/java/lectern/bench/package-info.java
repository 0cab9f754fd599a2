/** Benchmarks of the library for JMH; the rows of {@code bench/tensor.py} name what PyTorch does for each. */
package lectern.bench;
