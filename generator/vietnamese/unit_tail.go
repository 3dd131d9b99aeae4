package vietnamese

import "strings"

// manners follow the name of whoever does something and say how, why or within
// what bounds: they are no part of the name.
var manners = PhrasesOf(`theo chức năng, theo nhiệm vụ, theo thẩm quyền, theo lĩnh vực, theo phạm vi, trong phạm vi chức năng, trong phạm vi nhiệm vụ, trong phạm vi quyền hạn, trong phạm vi thẩm quyền, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ,
	căn cứ, khẩn trương, được phân công chủ trì, được giao chủ trì, tổ chức triển khai, tổ chức thực hiện`)

// CutManner cuts from a name what follows it and is no part of it: `Các sở,
// ngành | theo chức năng, nhiệm vụ được giao`, `Các đơn vị cấp nước | có trách
// nhiệm`. What bodies are given stays where it alone says which of them are
// meant: `Các cơ quan được giao chủ trì`.
func CutManner(name string) string {
	for i := range len(name) {
		if name[i] != ' ' || !manners.Begin(name[i+1:]) {
			continue
		}
		before := strings.TrimRight(name[:i], " ,")
		if strings.HasPrefix(Key(name[i+1:]), "được") && OnlyGeneral(before) {
			continue
		}
		return before
	}
	return name
}

// shortNames begin brackets that are no part of a name: they give it another,
// shorter one, or say for what it is meant.
var shortNames = PhrasesOf("sau đây gọi, sau đây viết, dưới đây gọi, gọi tắt, viết tắt, gọi chung, gọi là, sau gọi, sau đây được gọi, đối với, trừ, trong đó")

// withoutShortName leaves out of a name the brackets that define a short one:
// `các cơ sở đào tạo (sau đây gọi là cơ sở)`.
func withoutShortName(name string) string {
	open := strings.IndexByte(name, '(')
	if open < 1 || !shortNames.Begin(name[open+1:]) {
		return name
	}
	end := strings.IndexByte(name[open:], ')')
	if end < 0 {
		return name
	}
	return strings.TrimRight(name[:open], " ") + name[open+end+1:]
}

// OnlyGeneral reports whether a name says only that bodies are meant, not
// which: `các cơ quan, đơn vị`.
func OnlyGeneral(name string) bool {
	for _, word := range keyWords(name) {
		if !generalWords()[word] {
			return false
		}
	}
	return true
}

// generalWords are those of names that say only that bodies are meant.
var generalWords = keySet("thủ trưởng người đứng đầu lãnh đạo các những mọi cơ quan đơn vị tổ chức cá nhân địa phương và")
