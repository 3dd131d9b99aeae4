package data

import "strings"

// file gives the path of a file that stands beside a page: "/ke-hoach/x/" and
// "feed.xml" give "ke-hoach/x/feed.xml".
func file(page, name string) string {
	return strings.TrimPrefix(page, "/") + name
}

// absolute gives the whole address of a page or file of the site whose own
// address is base.
func absolute(base, address string) string {
	return base + encode(strings.TrimPrefix(address, "/"))
}

// encode writes as %XX every byte that an address (RFC 3986) may not have as
// it is. A percent sign stays, so that what is encoded already is not encoded
// twice. Addresses of this house have nothing to encode; names of files may.
func encode(address string) string {
	const hex = "0123456789ABCDEF"
	for i := 0; i < len(address); i++ {
		if allowed(address[i]) {
			continue
		}
		encoded := append(make([]byte, 0, len(address)+16), address[:i]...)
		for ; i < len(address); i++ {
			if c := address[i]; allowed(c) {
				encoded = append(encoded, c)
			} else {
				encoded = append(encoded, '%', hex[c>>4], hex[c&15])
			}
		}
		return string(encoded)
	}
	return address
}

// allowed tells the reserved and unreserved characters of RFC 3986, apart
// from the square brackets, which belong to hosts only.
func allowed(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' ||
		strings.IndexByte("-._~/:?#@!$&'()*+,;=%", c) >= 0
}
