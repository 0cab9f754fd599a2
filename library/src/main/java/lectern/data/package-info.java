/**
 * Datasets, loaders that batch and shuffle them, transforms, and files of tensors.
 *
 * <p>A {@code Dataset} gives samples by number; a {@code DataLoader} makes batches of them in PyTorch's own order for a
 * seed, or in that of a {@code Sampler}; {@code LoaderWorker}s prepare them ahead. {@code Safetensors} and {@code PyTorchFile} are the two file formats behind {@code torch.save} and
 * {@code torch.load}. Imports {@code lectern.tensor}, and {@code lectern.display} for the context of worker threads.
 */
package lectern.data;
