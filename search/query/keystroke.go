package query

import "strings"

// The keys that put a tone on a syllable, Telex and VNI, in the order of the
// tones; z and 0 take it off.
const (
	telexTones = "zfsrxj"
	vniTones   = "012345"
)

// telexMarks and vniMarks are the keys that make another letter of one.
var telexMarks = strings.NewReplacer("uow", "ươ", "uwow", "ươ", "aa", "â", "aw", "ă", "ee", "ê", "oo", "ô", "ow", "ơ", "uw", "ư", "dd", "đ")
var vniMarks = strings.NewReplacer("uo7", "ươ", "u7o7", "ươ", "a6", "â", "a8", "ă", "e6", "ê", "o6", "ô", "o7", "ơ", "u7", "ư", "d9", "đ")

// toneMarks are the combining marks of the tones.
var toneMarks = [...]string{"", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"}

// decode gives what keystrokes would have written had the reader's keyboard
// been set to Vietnamese: ddaauf or d9a62u for đầu. A key for the tone may
// stand anywhere after the first letter. It gives nothing new where the keys
// mean nothing.
func decode(typed string) []string {
	var all []string
	for _, method := range []struct {
		tones string
		marks *strings.Replacer
	}{{telexTones, telexMarks}, {vniTones, vniMarks}} {
		tone := 0
		letters := []byte(nil)
		for i := 0; i < len(typed); i++ {
			if t := strings.IndexByte(method.tones, typed[i]); t >= 0 && i > 0 && (method.tones == vniTones || toneKey(typed, i)) {
				tone = t
				continue
			}
			letters = append(letters, typed[i])
		}
		if made := method.marks.Replace(string(letters)) + toneMarks[tone]; made != typed {
			all = append(all, made)
		}
	}
	return all
}

// toneKey reports whether letter i of a Telex word can be a tone: it comes
// after a vowel, and no vowel comes after it but to make a letter double.
func toneKey(typed string, i int) bool {
	if !strings.ContainsAny(typed[:i], "aeiouyw") {
		return false
	}
	rest := typed[i+1:]
	return rest == "" || strings.Trim(rest, "aeowncghmpt") == ""
}
