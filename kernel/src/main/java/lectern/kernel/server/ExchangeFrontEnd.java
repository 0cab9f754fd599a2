package lectern.kernel.server;

import java.util.List;
import java.util.Map;
import lectern.comm.FrontEnd;
import lectern.kernel.display.ErrorText;
import lectern.kernel.display.Palette;
import lectern.kernel.session.Session;

/** The front ends of this kernel, as code sees them that runs because of one request. */
record ExchangeFrontEnd(Session session, Exchange exchange) implements FrontEnd {
    @Override
    public void publish(String type, Map<String, ?> content, Map<String, ?> metadata, List<byte[]> buffers) {
        session.flush();
        exchange.publish(type, type, content, metadata, buffers);
    }

    @Override
    public void error(RuntimeException exception) {
        session.flush();
        ErrorText text = ErrorText.of(exception, List.of(), Palette.ANSI);
        exchange.publish("error", new Publications.ExecuteError(text));
    }

    @Override
    public String request() {
        return exchange.request().header().get("msg_id").getAsString();
    }
}
