package legacy

import (
	"iter"
	"strings"
)

// A Run is text in one font.
type Run struct {
	Text     []byte
	Encoding Encoding // by the name of the font
	Capitals bool     // shown in capitals, whatever is written
}

// Append adds text to the last of some runs, or a new one where the font is
// another: a letter of VNI may stand in two runs of a file.
func Append(runs []Run, text string, e Encoding, capitals bool) []Run {
	if n := len(runs); n > 0 && runs[n-1].Encoding == e && runs[n-1].Capitals == capitals {
		runs[n-1].Text = append(runs[n-1].Text, text...)
		return runs
	}
	return append(runs, Run{[]byte(text), e, capitals})
}

// A Trust tells of which encodings the fonts of a document are to be believed.
type Trust struct{ believed [VNI + 1]bool }

// Believe looks through all runs of a document. Many a file has been turned
// into Unicode with the names of its fonts left as they were.
func Believe(runs iter.Seq[Run]) Trust {
	var samples [VNI + 1]strings.Builder
	for r := range runs {
		if s := &samples[r.Encoding]; r.Encoding != Unicode && s.Len() < sampling {
			s.Write(r.Text)
			s.WriteByte('\n')
		}
	}
	var t Trust
	for e := TCVN3; e <= VNI; e++ {
		t.believed[e] = e.fits(samples[e].String())
	}
	return t
}

// Text gives runs in Unicode as they are shown. A run with a letter that only
// Unicode has is in it already.
func (t Trust) Text(runs []Run) string {
	var all strings.Builder
	for _, r := range runs {
		text := string(r.Text)
		if t.believed[r.Encoding] && !strings.ContainsFunc(text, isModern) {
			text = r.Encoding.Decode(text)
		}
		if r.Capitals {
			text = strings.ToUpper(text)
		}
		all.WriteString(text)
	}
	return all.String()
}

// fits reports whether text in fonts of this encoding is in it: no less
// Vietnamese when it is decoded. A few words prove nothing, and the font's
// name decides.
func (e Encoding) fits(text string) bool {
	before, after := weigh(text), weigh(e.Decode(text))
	return after.share() >= before.share() || before.words < enough && before.share() < 1
}
