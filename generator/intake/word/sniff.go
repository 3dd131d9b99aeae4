package word

import (
	"bytes"
	"unicode/utf16"

	"congbo/generator/intake/sheet"
)

// Sniff tells what keeps a file from being a .docx: the kind of fault, and
// what the file seems to be by the usual short name of its kind; an empty kind
// when it may be one.
func Sniff(data []byte) (sheet.FaultKind, string) {
	switch {
	case bytes.HasPrefix(data, []byte("PK\x03\x04")):
		return "", ""
	case bytes.HasPrefix(data, []byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")): // OLE compound file
		return sniffCompound(data)
	case len(data) == 0:
		return sheet.NotWord, "0 B"
	case bytes.HasPrefix(data, []byte("MZ")), bytes.HasPrefix(data, []byte("\x7FELF")):
		return sheet.NotWord, "EXE"
	case bytes.HasPrefix(data, []byte("%PDF")):
		return sheet.NotWord, "PDF"
	case bytes.HasPrefix(data, []byte(`{\rtf`)):
		return sheet.NotWord, "RTF"
	case bytes.HasPrefix(data, []byte("\x89PNG")), bytes.HasPrefix(data, []byte("\xFF\xD8\xFF")):
		return sheet.NotWord, "PNG, JPEG"
	}
	return sheet.NotWord, ""
}

// sniffCompound tells the compound files apart by the names of their streams
// ([MS-CFB], [MS-DOC], [MS-OFFCRYPTO]): a new document under a password, an
// old one, or something else of the office.
func sniffCompound(data []byte) (sheet.FaultKind, string) {
	switch {
	case bytes.Contains(data, wide("EncryptedPackage")):
		return sheet.Encrypted, ""
	case bytes.Contains(data, wide("WordDocument")):
		// The stream nearly always comes first; its header has a magic number
		// and the bit fEncrypted.
		if len(data) > 0x20C && data[0x200] == 0xEC && data[0x201] == 0xA5 && data[0x20B]&1 != 0 {
			return sheet.Encrypted, ""
		}
		return sheet.OldWord, ""
	}
	return sheet.NotWord, "OLE"
}

// wide gives a name in UTF-16, as compound files write it.
func wide(name string) []byte {
	var all []byte
	for _, unit := range utf16.Encode([]rune(name)) {
		all = append(all, byte(unit), byte(unit>>8))
	}
	return all
}
