package source

import (
	"bytes"
	"strings"

	"congbo/generator/problem"
)

// secrecy finds the marks of what must not be published: the degrees of
// secrecy (Luật Bảo vệ bí mật nhà nước 29/2018/QH14, Art. 8), internal
// circulation, and drafts. They count where they stand alone in capitals, as
// a stamp does: `bí mật` and `dự thảo` in a sentence are words like others.
func (f *file) secrecy() {
	for i, start := range f.lines {
		stop := len(f.text)
		if i+1 < len(f.lines) {
			stop = f.lines[i+1]
		}
		line := f.text[start:stop]
		if !bytes.Contains(line, []byte("MẬT")) && !bytes.Contains(line, []byte("LƯU HÀNH NỘI BỘ")) && !bytes.Contains(line, []byte("DỰ THẢO")) {
			continue
		}
		at := 0
		for cell := range bytes.SplitSeq(line, []byte("|")) {
			if mark := stamp(string(cell)); mark != "" {
				offset := start + at + max(bytes.Index(cell, []byte(mark)), 0)
				f.fault(markCodes[mark], f.at(offset), "mark", mark)
			}
			at += len(cell) + 1
		}
	}
}

// markCodes are the problems that the marks make.
var markCodes = map[string]problem.Code{
	"TUYỆT MẬT": "mark.secret", "TỐI MẬT": "mark.secret", "MẬT": "mark.secret",
	"LƯU HÀNH NỘI BỘ": "mark.internal", "DỰ THẢO": "mark.draft",
}

// stamp gives the mark that a line consists of.
func stamp(line string) string {
	words := strings.Join(strings.Fields(line), " ")
	words = strings.Trim(words, "#*_>-+–—.,:;()[]\"“”'/ ")
	for _, label := range []string{"Độ mật:", "ĐỘ MẬT:", "Mức độ mật:"} {
		words = strings.Trim(strings.TrimPrefix(words, label), "* ")
	}
	// `title: "DỰ THẢO"` and `DỰ THẢO LẦN 2` are stamps too.
	for _, mark := range []string{": ", " = "} {
		if key, value, ok := strings.Cut(words, mark); ok && len(key) < 40 && key != strings.ToUpper(key) {
			words = strings.Trim(value, "\"'*() ")
		}
	}
	switch {
	case markCodes[words] != "":
		return words
	case strings.HasPrefix(words, "DỰ THẢO "):
		rest := strings.TrimPrefix(strings.TrimPrefix(words, "DỰ THẢO "), "LẦN ")
		if strings.Trim(rest, "0123456789IVX ") == "" || rest == strings.ToUpper(rest) && !strings.ContainsAny(rest, ".,;") {
			return "DỰ THẢO"
		}
	case strings.HasPrefix(words, "LƯU HÀNH NỘI BỘ"), strings.HasSuffix(words, "LƯU HÀNH NỘI BỘ"):
		return "LƯU HÀNH NỘI BỘ"
	}
	return ""
}
