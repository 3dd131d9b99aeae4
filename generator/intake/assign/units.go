package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

func texts(units []vietnamese.Piece) []string {
	all := make([]string, len(units))
	for i, u := range units {
		all[i] = u.Text
	}
	return all
}

// appendUnit adds a unit that is not there yet.
func appendUnit(all []string, name string) []string {
	key := vietnamese.UnitKey(name, nil)
	for _, have := range all {
		if vietnamese.UnitKey(have, nil) == key {
			return all
		}
	}
	return append(all, name)
}

// without leaves out the units that lead. Where many lead and the same many
// coordinate, each coordinates with the others: they stay where a label or a
// column says so.
func without(all, lead []string, labelled bool) []string {
	var kept []string
	for _, name := range all {
		if labelled && vietnamese.Classify(name).Collective || len(appendUnit(lead[:len(lead):len(lead)], name)) > len(lead) {
			kept = append(kept, name)
		}
	}
	return kept
}

// isBareNoun reports whether a name is a label rather than a unit: `Đơn vị`,
// `Cơ quan`.
func isBareNoun(name string) bool {
	switch vietnamese.Key(name) {
	case "đơn vị", "cơ quan", "địa phương", "tổ chức", "cá nhân", "sở", "bộ", "tổng cục", "ban", "ngành", "trung tâm", "phòng", "trường", "viện", "hội", "thường trực", "ngân hàng", "bệnh viện", "doanh nghiệp", "công ty":
		return true
	}
	return false
}

// headedBy reports whether one of those named before is who heads a body: `Sở Xây
// dựng` after `Giám đốc Sở Xây dựng` is nobody else.
func headedBy(all []string, name string) bool {
	for _, have := range all {
		if post, ok := strings.CutSuffix(have, " "+name); ok && postNames.Begin(post) && wordCount(post) <= longestPost {
			return true
		}
	}
	return false
}

const longestPost = 3 // words

var postNames = vietnamese.PhrasesOf("giám đốc, thủ trưởng, cục trưởng, vụ trưởng, chủ tịch, trưởng, hiệu trưởng, viện trưởng, tổng giám đốc, chánh, chi cục trưởng")

// inSmall reports whether a name begins in small letters: it is of a kind of
// bodies, and no one's own.
func inSmall(name string) bool {
	first, _ := utf8.DecodeRuneInString(name)
	return unicode.IsLower(first)
}

// onlyBareNoun reports whether a list is but a bare noun.
func onlyBareNoun(units []vietnamese.Piece) bool {
	return len(units) == 1 && isBareNoun(units[0].Text)
}

// allCollective reports whether every name of a list is of many bodies.
func allCollective(names []string) bool {
	for _, name := range names {
		if !vietnamese.Classify(name).Collective {
			return false
		}
	}
	return true
}

// restates reports whether the first of many that a sentence names are those
// that its heading names, in fewer words: `Doanh nghiệp viễn thông …` below
// `Các doanh nghiệp viễn thông, tổ chức, cá nhân`.
func restates(units, heading []string) bool {
	const many = "các "
	said := vietnamese.UnitKey(units[0], nil)
	if strings.Contains(" "+said, " "+many) || !allCollective(units) || !allCollective(heading) {
		return false
	}
	for _, name := range heading {
		if key := strings.TrimPrefix(vietnamese.UnitKey(name, nil), many); strings.HasPrefix(key+" ", said+" ") {
			return true
		}
	}
	return false
}

// named reports whether a list ends with the name of one organisation, whose
// end is sure.
func named(units []vietnamese.Piece) bool {
	last := units[len(units)-1].Text
	first, _ := utf8.DecodeRuneInString(last)
	return unicode.IsUpper(first) && !vietnamese.Classify(last).Collective
}
