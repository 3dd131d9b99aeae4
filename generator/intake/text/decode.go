package text

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"congbo/generator/intake/sheet"
	"congbo/generator/vietnamese"
)

// decode gives the text of a file, its letters in one piece, so that columns are
// counted as they are seen. Bytes that are no UTF-8 are windows-1258,
// Vietnamese Windows' own encoding, if they make Vietnamese words in it; else
// they are taken for windows-1252, in which the letters of the older fonts
// (TCVN3, VNI) come out as converters of those expect them.
func decode(data []byte) (string, error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xFF\xFE")):
		return decode16(data[2:], false)
	case bytes.HasPrefix(data, []byte("\xFE\xFF")):
		return decode16(data[2:], true)
	}
	if !isText(data) {
		return "", &sheet.Fault{Kind: sheet.NotText}
	}
	if utf8.Valid(data) {
		return vietnamese.Composed(string(data)), nil
	}
	if mostlyUTF8(data) { // cut in the middle of a letter, or one bad letter
		return strings.ToValidUTF8(string(data), "\uFFFD"), nil
	}
	if text := decodeWith(charmap.Windows1258, data); isVietnamese(text) {
		return text, nil
	}
	return decodeWith(charmap.Windows1252, data), nil
}

// decodeWith decodes bytes of which every one is a letter.
func decodeWith(c *charmap.Charmap, data []byte) string {
	var b strings.Builder
	b.Grow(len(data) + len(data)/2)
	for _, code := range data {
		b.WriteRune(c.DecodeByte(code))
	}
	return vietnamese.NFC(b.String())
}

// decode16 decodes UTF-16.
func decode16(data []byte, bigEndian bool) (string, error) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		low, high := data[2*i], data[2*i+1]
		if bigEndian {
			low, high = high, low
		}
		units[i] = uint16(low) | uint16(high)<<8
	}
	text := vietnamese.Composed(string(utf16.Decode(units)))
	if !isText([]byte(text)) {
		return "", &sheet.Fault{Kind: sheet.NotText}
	}
	return text, nil
}

// isText reports whether bytes can be text: programs and pictures are full of
// control codes, most of all of zero bytes.
func isText(data []byte) bool {
	controls := 0
	for _, b := range data {
		switch {
		case b == 0:
			return false
		case b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v', b == 0x7F:
			controls++
		}
	}
	return controls <= len(data)/200
}

// mostlyUTF8 reports whether bytes are UTF-8 but for a few.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && size == 1:
			bad++
		case size > 1:
			good++
		}
		data = data[size:]
	}
	return bad*50 <= good
}

// isVietnamese reports whether nearly all words that are not plain ASCII are
// made of the letters of the Vietnamese alphabet.
func isVietnamese(text string) bool {
	good, bad := 0, 0
	for word := range strings.FieldsSeq(text) {
		foreign, ascii := false, true
		for _, r := range word {
			if r < utf8.RuneSelf {
				continue
			}
			ascii = false
			foreign = foreign || !strings.ContainsRune(alphabet, unicode.ToLower(r)) && !strings.ContainsRune("–—‘’“”…«»°²³§", r)
		}
		switch {
		case foreign:
			bad++
		case !ascii:
			good++
		}
	}
	return good > 0 && bad*10 <= good
}

// alphabet holds the Vietnamese letters that are not ASCII, in lower case.
const alphabet = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
