package ru.sgo.duplicates.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Whose failures are counted together. Whoever has one address of IPv6 has the 2^64 of
 * its network (RFC 4291, 2.5.4) and could take another for every guess.
 */
public final class Neighbourhood {

	private static final int NETWORK_BYTES = 8;

	private Neighbourhood() {
	}

	/**
	 * The network of an address.
	 * @param address in digits, as a request bears it
	 */
	public static String of(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			InetAddress parsed = InetAddress.getByName(address);
			return (parsed instanceof Inet6Address)
					? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "::/64"
					: parsed.getHostAddress();
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
