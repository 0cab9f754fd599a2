/**
 * Widgets: controls in a notebook that are bound to values of the session, in ipywidgets' protocol and under its names. A
 * {@link lectern.widgets.Widget} is a set of named values, mirrored over a comm by the front end that draws it; where
 * there is none, it shows itself as text. {@link lectern.widgets.Interact} calls a function whenever a control moves, and
 * {@link lectern.widgets.Progress} shows how far a loop has come, widgets or not.
 *
 * <p>Imports {@code lectern.comm} and {@code lectern.display}.
 */
package lectern.widgets;
