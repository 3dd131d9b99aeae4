package text

import (
	"bytes"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"congbo/generator/intake/sheet"
)

const page = "KẾ HOẠCH\n\n1. Rà soát, sửa đổi quy chế quản lý đường thủy nội địa.\n- Bảo đảm an toàn.\n"

// texts gives the blocks of a text, a line for each.
func texts(t *testing.T, data []byte) string {
	t.Helper()
	s, err := Read(data)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, b := range s.Blocks {
		all = append(all, b.Text)
	}
	return strings.Join(all, "\n")
}

// utf16Of encodes a text with a byte-order mark.
func utf16Of(s string, order binary.ByteOrder) []byte {
	var b bytes.Buffer
	units := append([]uint16{0xFEFF}, utf16.Encode([]rune(s))...)
	if err := binary.Write(&b, order, units); err != nil {
		panic(err)
	}
	return b.Bytes()
}

// windows1258 encodes a text as Vietnamese Windows does: letters with their
// quality, tones after them.
func windows1258(t *testing.T, s string) []byte {
	t.Helper()
	var out []byte
	for _, r := range norm.NFC.String(s) {
		if b, ok := charmap.Windows1258.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		parts := []rune(norm.NFD.String(string(r)))
		base, marks := parts[:1], parts[1:]
		for len(marks) > 0 { // the longest letter that the encoding has, then the tone
			joined := []rune(norm.NFC.String(string(base) + string(marks[0])))
			if _, ok := charmap.Windows1258.EncodeRune(joined[0]); !ok || len(joined) > 1 {
				last := len(marks) - 1
				joined = []rune(norm.NFC.String(string(base) + string(marks[last])))
				if _, ok := charmap.Windows1258.EncodeRune(joined[0]); !ok || len(joined) > 1 || last == 0 {
					break
				}
				marks[0], marks[last] = marks[last], marks[0]
			}
			base, marks = joined, marks[1:]
		}
		for _, part := range append(base, marks...) {
			b, ok := charmap.Windows1258.EncodeRune(part)
			if !ok {
				t.Fatalf("%q has no place in windows-1258", part)
			}
			out = append(out, b)
		}
	}
	return out
}

func TestEncodings(t *testing.T) {
	want := texts(t, []byte(page))
	for name, data := range map[string][]byte{
		"byte-order mark":   []byte("\xEF\xBB\xBF" + page),
		"UTF-16":            utf16Of(page, binary.LittleEndian),
		"UTF-16 big-endian": utf16Of(page, binary.BigEndian),
		"windows-1258":      windows1258(t, page),
		"decomposed":        []byte(norm.NFD.String(page)),
		"line ends":         []byte(strings.ReplaceAll(page, "\n", "\r\n")),
		"old line ends":     []byte(strings.ReplaceAll(page, "\n", "\r")),
		"no-break spaces":   []byte(strings.ReplaceAll(page, "1. ", "1.\u00A0")),
		"without width":     []byte(strings.ReplaceAll(page, "quy", "q\u200Bu\u00ADy")),
	} {
		if got := texts(t, data); got != want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// Letters of the older fonts stay as they are, for who knows them.
func TestOlderFontsStay(t *testing.T) {
	const tcvn3 = "\xf1y ban nh\xa9n d\xa9n t\xd8nh, k\xd5 ho\xb9ch ph\xb8t tri\xd3n kinh t\xd5 - x\xb7 h\xe9i"
	if got, want := texts(t, []byte(tcvn3)), "ñy ban nh©n d©n tØnh, kÕ ho¹ch ph¸t triÓn kinh tÕ - x· héi"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// One bad byte in a text of UTF-8 costs a letter and not the text.
func TestOneBadByte(t *testing.T) {
	text := strings.Repeat(page, 20)
	if got := texts(t, []byte(text+"cuối\xE1")); !strings.Contains(got, "đường thủy nội địa") {
		t.Errorf("%q", got[:200])
	}
}

func TestRefusals(t *testing.T) {
	for name, c := range map[string]struct {
		data []byte
		want sheet.FaultKind
	}{
		"program":     {append([]byte("MZ\x90\x00\x03\x00\x00\x00"), bytes.Repeat([]byte{1, 2, 3, 0}, 100)...), sheet.NotText},
		"control":     {bytes.Repeat([]byte("ab\x01\x02"), 100), sheet.NotText},
		"picture":     {utf16Of("a\x00\x00", binary.LittleEndian), sheet.NotText},
		"empty":       {nil, sheet.NoText},
		"blank":       {[]byte(" \n\t\n\f\u200B\n"), sheet.NoText},
		"too big":     {bytes.Repeat([]byte("a\n"), MaxSize/2+1), sheet.TooBig},
		"long line":   {bytes.Repeat([]byte("a "), MaxLine/2+1), sheet.TooBig},
		"many lines":  {bytes.Repeat([]byte("a\n"), MaxLines+1), sheet.TooBig},
		"many breaks": {bytes.Repeat([]byte("a\f"), 1<<16), ""},
	} {
		_, err := Read(c.data)
		if c.want == "" {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
			continue
		}
		var fault *sheet.Fault
		if !errors.As(err, &fault) || fault.Kind != c.want {
			t.Errorf("%s: %v, want %s", name, err, c.want)
		}
	}
}
