/** What a user of automatic differentiation names: {@code Variable}, custom functions, gradient checking. */
package lectern.autograd;
