package word

import (
	"fmt"
	"strconv"
	"strings"
)

// numeral writes a number in one of Word's formats (ECMA-376 part 1, 17.18.59,
// ST_NumberFormat). A format that no Vietnamese document uses, and a number
// that its format was not made for, come in figures.
func numeral(n int, format string) string {
	switch format {
	case "none", "bullet":
		return ""
	case "decimalZero":
		return fmt.Sprintf("%02d", n)
	case "upperRoman":
		return roman(n)
	case "lowerRoman":
		return strings.ToLower(roman(n))
	case "upperLetter":
		return letters(n)
	case "lowerLetter":
		return strings.ToLower(letters(n))
	case "numberInDash":
		return fmt.Sprintf("- %d -", n)
	case "decimalEnclosedParen":
		return fmt.Sprintf("(%d)", n)
	case "decimalEnclosedFullstop":
		return fmt.Sprintf("%d.", n)
	case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
		if 1 <= n && n <= 20 {
			return string(rune('①' + n - 1))
		}
	case "vietnameseCounting":
		if 1 <= n && n <= 99 {
			return counting(n)
		}
	}
	if width, ok := strings.CutPrefix(format, "zeros:"); ok {
		return fmt.Sprintf("%0*d", len(width), n)
	}
	return strconv.Itoa(n)
}

// roman writes 1 to 3,999.
func roman(n int) string {
	if n < 1 || n > 3999 {
		return strconv.Itoa(n)
	}
	var out strings.Builder
	for _, digit := range []struct {
		value int
		sign  string
	}{{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= digit.value; n -= digit.value {
			out.WriteString(digit.sign)
		}
	}
	return out.String()
}

// letters writes A to Z, then AA, BB, as Word does; there is no Đ among them
// in any language. Beyond 30 letters in a row Word itself starts anew.
func letters(n int) string {
	if n < 1 || n > 26*30 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(rune('A'+(n-1)%26)), (n-1)/26+1)
}

var units = [...]string{"", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"}

// counting writes 1 to 99 in words.
func counting(n int) string {
	tens, ones := n/10, n%10
	unit := units[ones]
	switch {
	case tens > 0 && ones == 5:
		unit = "lăm"
	case tens > 1 && ones == 1:
		unit = "mốt"
	}
	switch tens {
	case 0:
		return unit
	case 1:
		return strings.TrimSpace("mười " + unit)
	}
	return strings.TrimSpace(units[tens] + " mươi " + unit)
}
