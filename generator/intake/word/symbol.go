package word

import (
	"strconv"
	"strings"
)

// symbol gives the Unicode of a character of one of Word's fonts of signs,
// which keep them at F000 and above. One that is not known stands as U+FFFD,
// so that the webmaster looks it up.
func symbol(font, code string) string {
	n, err := strconv.ParseUint(code, 16, 16)
	if err != nil {
		return ""
	}
	if n < 0xF000 {
		return string(rune(n))
	}
	n -= 0xF000
	table := wingdings
	if font := strings.ToLower(font); strings.HasPrefix(font, "symbol") {
		table = greek
	} else if !strings.HasPrefix(font, "wingdings") && n >= 0x20 && n < 0x7F {
		return string(rune(n))
	}
	if r, ok := table[n]; ok {
		return string(r)
	}
	return "\uFFFD"
}

// greek are signs of the font Symbol that stand in running text.
var greek = map[uint64]rune{
	0x20: ' ', 0x2D: '−', 0xA2: '′', 0xA3: '≤', 0xA5: '∞', 0xAC: '←', 0xAD: '↑', 0xAE: '→', 0xAF: '↓', 0xB0: '°', 0xB1: '±',
	0xB2: '″', 0xB3: '≥', 0xB4: '×', 0xB7: '•', 0xB8: '÷', 0xB9: '≠', 0xBB: '≈', 0xBC: '…', 0xD0: '∠', 0xDE: '⇒',
	0x61: 'α', 0x62: 'β', 0x64: 'δ', 0x67: 'γ', 0x6D: 'μ', 0x70: 'π', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0xC6: '∅', 0xE5: '∑',
}

// wingdings are boxes, ticks, bullets and arrows of Wingdings and its sisters.
var wingdings = map[uint64]rune{
	0x20: ' ', 0x6C: '●', 0x6E: '■', 0x6F: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '⬥', 0x9F: '•', 0xA7: '▪', 0xA8: '□',
	0xD8: '➢', 0xDF: '←', 0xE0: '→', 0xE8: '➔', 0xF0: '⇨', 0xFB: '✗', 0xFC: '✓', 0xFD: '☒', 0xFE: '☑', 0x52: '☑', 0xA3: '□',
}
