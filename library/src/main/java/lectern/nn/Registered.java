package lectern.nn;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name under which PyTorch knows a layer's field, where Java spells it otherwise; a plain tensor is a buffer. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
@interface Registered {
    String value();
}
