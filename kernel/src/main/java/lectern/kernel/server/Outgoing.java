package lectern.kernel.server;

import java.util.List;

/** A message's frames, ready to be sent on a channel. */
record Outgoing(Channel channel, List<byte[]> frames) {}
