/**
 * Functions and layers of neural networks.
 *
 * <p>{@code torch.nn} is one class, {@link lectern.nn.Layers}: its layers are member classes, and static methods of the
 * same names, inherited family by family from {@link lectern.nn.Modules} on, so that {@code extends nn.Module},
 * {@code new nn.Linear(3, 1)} and {@code nn.Linear(3, 1)} are all Java. A module's fields are public where PyTorch's are:
 * assigning one registers the new value. {@code Registry} reads them, {@code ForwardMethod} finds a user's
 * {@code forward}, {@code Hooks} run around it, {@code StateDict} saves and loads. {@code torch.nn.functional} is
 * {@link lectern.nn.Functional}. Imports {@code lectern.tensor}, and {@code lectern.display} for what belongs to a session.
 */
package lectern.nn;
