package lectern.data;

/**
 * Which of a loader's threads walks an {@link IterableDataset}: {@code torch.utils.data.getWorkerInfo()} in its
 * {@code iterator}, which then leaves the samples of the other workers out.
 *
 * @param id from 0
 * @param numWorkers how many there are
 * @param seed of the worker's random numbers
 */
public record WorkerInfo(int id, int numWorkers, long seed) {}
