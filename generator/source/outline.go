package source

import (
	"strings"

	"congbo/generator/markdown"
	"congbo/generator/plan"
	"congbo/generator/vietnamese"
)

// sections turns a text's headings into the sections of a plan, at the same
// indexes.
func (f *file) sections(body *markdown.Document) []*plan.Section {
	all := make([]*plan.Section, len(body.Headings))
	for i, h := range body.Headings {
		parent := i - 1
		for parent >= 0 && body.Headings[parent].Level >= h.Level {
			parent = all[parent].Parent
		}
		all[i] = &plan.Section{
			Anchor: h.Anchor, Number: outlineNumber(h.Text), Title: h.Text,
			Level: h.Level, Parent: parent, Position: f.at(h.Offset),
		}
	}
	return all
}

// outlineNumber gives the number that a heading opens with: "I", "1.1", "a",
// after words such as Phần, Chương, Mục, Điều where there are any.
func outlineNumber(title string) string {
	rest := title
	named := false
	for _, word := range []string{"phần thứ ", "phần ", "chương ", "mục ", "tiểu mục ", "điều ", "phụ lục "} {
		if lower := strings.ToLower(title); strings.HasPrefix(lower, word) && len(lower) == len(title) {
			rest, named = title[len(word):], true
			break
		}
	}
	stop := strings.IndexFunc(rest, func(c rune) bool {
		return c != '.' && (c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z')
	})
	if stop < 0 {
		stop = len(rest)
	}
	number, closed := rest[:stop], stop < len(rest) && (rest[stop] == ')' || rest[stop] == '/')
	if strings.HasSuffix(number, ".") {
		number, closed = strings.TrimRight(number, "."), true
	}
	// Digits with dots need no mark at their end, a letter or a Roman number
	// does: "I love" and "a word" are no numbers.
	if number == "" || !(closed || named || strings.Contains(number, ".")) {
		return ""
	}
	for part := range strings.SplitSeq(number, ".") {
		if !isOutlinePart(part) {
			return ""
		}
	}
	return number
}

func isOutlinePart(s string) bool {
	if s == "" {
		return false
	}
	return strings.Trim(s, "0123456789") == "" || len(s) == 1 || strings.Trim(s, "IVXLC") == ""
}

// outlineIDs gives, for each section, how the address of a task without Mã
// begins: the numbers of its sections, `ii-1-`. A section without a number is
// known by its place among its siblings.
func outlineIDs(sections []*plan.Section) []string {
	ids := make([]string, len(sections))
	siblings := map[int]int{}
	for i, s := range sections {
		siblings[s.Parent]++
		number := strings.ToLower(s.Number)
		if number == "" {
			number = decimal(siblings[s.Parent])
		}
		above := s.Parent
		for above >= 0 && sections[above].Number != "" && strings.HasPrefix(number, strings.ToLower(sections[above].Number)+".") {
			above = sections[above].Parent // 1.1 says already that it is part of 1
		}
		if above >= 0 {
			ids[i] = ids[above]
		}
		ids[i] += strings.ReplaceAll(number, ".", "-") + "-"
	}
	return ids
}

// codeID makes an address of a Mã: lower case ASCII letters, digits, dots and
// hyphens.
func codeID(code string) string {
	var id strings.Builder
	for _, c := range vietnamese.Fold(code) {
		if c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' {
			id.WriteRune(c)
		} else {
			id.WriteByte('-')
		}
	}
	clean := id.String()
	for _, pair := range [][2]string{{"--", "-"}, {"..", "."}, {".-", "."}, {"-.", "."}} {
		for strings.Contains(clean, pair[0]) {
			clean = strings.ReplaceAll(clean, pair[0], pair[1])
		}
	}
	return strings.Trim(clean, "-.")
}

// governingYears gives, for each section, the year that its heading or the
// nearest one above names: `Năm 2026` governs `tháng 11` below it. 0 for none.
func governingYears(sections []*plan.Section) []int {
	years := make([]int, len(sections))
	for i, s := range sections {
		if years[i] = yearOf(s.Title); years[i] == 0 && s.Parent >= 0 {
			years[i] = years[s.Parent]
		}
	}
	return years
}

// yearOf finds the one year that a heading is about; a heading that names a
// span (`đến năm 2030`, `giai đoạn 2021-2025`) or several years is about none.
func yearOf(title string) int {
	words := strings.Fields(vietnamese.Fold(title))
	found := 0
	for i, word := range words {
		if word != "nam" || i+1 == len(words) {
			continue
		}
		digits := strings.Trim(words[i+1], ".,:;()")
		if len(digits) != 4 || strings.Trim(digits, "0123456789") != "" || digits < "1945" || digits > "2199" {
			continue
		}
		if i > 0 && (words[i-1] == "den" || words[i-1] == "tu" || words[i-1] == "sau" || words[i-1] == "truoc" || words[i-1] == "doan") || found != 0 {
			return 0
		}
		for _, c := range digits {
			found = found*10 + int(c-'0')
		}
	}
	return found
}
