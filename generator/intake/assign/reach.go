package assign

import (
	"strings"

	"congbo/generator/intake/draft"
	"congbo/generator/vietnamese"
)

// reachBack gives the deadline that a paragraph sets for those before it under
// the same heading: `Các cơ quan được giao nhiệm vụ tại điểm a, b trên … trong
// tháng 12 năm 2022`, `Các nội dung trên hoàn thành trong quý I/2023`.
func reachBack(text, key string, before []draft.Node) {
	letters, some := pointsNamed(key)
	if !some && !namesAllAbove(key) {
		return
	}
	due, _ := deadlineIn(text)
	if due == "" {
		return
	}
	for i := max(0, len(before)-longestList); i < len(before); i++ {
		d := before[i].Duty
		if d == nil || d.Deadline != "" {
			continue
		}
		mark := strings.Trim(vietnamese.Key(before[i].Marker), ".)/(")
		if !some || mark != "" && strings.Contains(letters, " "+mark+" ") {
			d.Deadline = due
		}
	}
}

// longestList is how many paragraphs a list has at most for which a paragraph
// after it speaks.
const longestList = 200

// allAbove are words for all that stands above a paragraph.
var allAbove = []string{"nội dung trên", "nội dung nêu trên", "nội dung này", "nhiệm vụ trên", "nhiệm vụ nêu trên", "công việc trên", "công việc nêu trên"}

// namesAllAbove reports whether a paragraph speaks of all that stands above
// it: it begins so, or says that it is to be completed.
func namesAllAbove(key string) bool {
	for _, words := range allAbove {
		i := strings.Index(key, words)
		if i >= 0 && (wordCount(key[:i]) <= 1 || strings.HasSuffix(strings.TrimSuffix(key[:i], "các "), "hoàn thành ")) {
			return true
		}
	}
	return false
}

// pointsNamed gives the points that a paragraph names: `tại điểm a, b và c
// trên` as " a b c ".
func pointsNamed(key string) (letters string, ok bool) {
	const lead = "tại điểm "
	at := strings.Index(key, lead)
	if at < 0 {
		return "", false
	}
	letters = " "
	for _, word := range strings.FieldsFunc(key[at+len(lead):], func(r rune) bool { return r == ' ' || r == ',' }) {
		if word == "và" || word == "điểm" {
			continue
		}
		if len([]rune(word)) > 1 {
			break
		}
		letters += word + " "
	}
	return letters, true
}
