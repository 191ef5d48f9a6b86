/**
 * Internet mail as values: octets to {@link org.conductd.message.InboundMessage}, {@link org.conductd.message.OutboundMessage} to octets.
 *
 * <p>May import nothing of ours; the only user of Mime4J, and of jsoup beside the anonymity check. One invariant: no words
 * are called a person's own to be obeyed ({@link org.conductd.message.InboundMessage#leadingWords}) that may be somebody else's, unless the message is also called doubtful.
 * What comes in is hostile or broken until shown otherwise: nothing here throws on it, and every reader is bounded in time and memory.
 *
 * <p>Start with {@link org.conductd.message.MessageParser}, then {@link org.conductd.message.MimeComposer}.
 */
package org.conductd.message;
