package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// combinedWith reads those with whom an order at the head of a paragraph is carried
// out: `Kết hợp với các viện nghiên cứu | xác định …`. What else is combined names
// no bodies.
func combinedWith(text string) []vietnamese.Piece {
	rest, ok := combinedly.Cut(text)
	if rest = strings.TrimLeft(rest, " "); !ok {
		return nil
	}
	units, stop := smallUnits(rest)
	if stop == 0 || !acts(strings.TrimLeft(rest[stop:], " ,")) {
		return nil
	}
	return units
}

var combinedly = vietnamese.PhrasesOf("kết hợp với, kết hợp cùng, kết hợp chặt chẽ với, liên kết với")

// metBy reads those with whom somebody is to hold meetings: `chủ trì họp giao ban
// hằng tháng với | Công an huyện và Phòng Y tế`.
func metBy(text string) []vietnamese.Piece {
	for _, holds := range []string{"chủ trì họp ", "tổ chức họp ", "chủ trì giao ban ", "tổ chức giao ban "} {
		i := strings.Index(text, holds)
		if i < 0 {
			continue
		}
		rest := text[i+len(holds):]
		j := strings.Index(rest, "với ")
		if j < 0 || j > widestGap || strings.ContainsAny(rest[:j], ".;:,") {
			continue
		}
		units, _ := vietnamese.ReadUnits(rest[j+len("với "):])
		return units
	}
	return nil
}

// holdsMeeting reports whether words end in an order to hold a meeting: `chủ trì họp
// giao ban`. How often it is held is then how often the task is done.
func holdsMeeting(before string) bool {
	key := vietnamese.Key(tail(strings.TrimRight(before, " "), widestTopic))
	for _, held := range []string{"chủ trì họp", "chủ trì họp giao ban", "tổ chức họp", "tổ chức họp giao ban", "duy trì họp giao ban", "tổ chức giao ban", "duy trì giao ban", "chủ trì giao ban"} {
		if strings.HasSuffix(key, held) {
			return true
		}
	}
	return false
}

var roundWords = vietnamese.PhrasesOf("hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, hằng năm, hàng năm, 6 tháng, 3 tháng")

// atHeldMeeting reports whether words end in the name of a meeting at which something
// was said, whose day follows: `kết luận tại Hội nghị toàn quốc tổ chức | vào ngày
// 12/01/2010`.
func atHeldMeeting(before string) bool {
	clause := strings.TrimRight(vietnamese.Key(before[strings.LastIndexAny(before, ";.")+1:]), " ")
	at := -1
	for _, meeting := range []string{" tại hội nghị ", " tại cuộc họp ", " tại buổi ", " tại phiên họp ", " tại kì họp ", " tại hội thảo "} {
		at = max(at, strings.LastIndex(clause, meeting))
	}
	if at < 0 || wordCount(clause[at:]) > longestMeeting {
		return false
	}
	return strings.HasSuffix(clause, " tổ chức") || strings.HasSuffix(clause, " diễn ra") || strings.HasSuffix(clause, " họp")
}

const longestMeeting = 20 // words

// strengthened reports whether the words before `phối hợp` say that working together
// with those who follow is what is to be done: `tăng cường công tác | phối hợp với
// các địa phương`.
func strengthened(before, after string) bool {
	key := strings.TrimRight(vietnamese.Key(tail(strings.TrimRight(before, " "), 48)), " ")
	rest, hasNoun := strings.CutSuffix(key, " công tác")
	if !hasNoun {
		rest, hasNoun = strings.CutSuffix(key, " sự")
	}
	if !hasNoun {
		return false
	}
	how, _ := manners.Cut(strings.TrimLeft(after, " "))
	if how = strings.TrimLeft(how, " "); !strings.HasPrefix(strings.TrimLeft(after, " "), "với ") && !strings.HasPrefix(how, "với ") {
		return false
	}
	for _, verb := range []string{"tăng cường", "đẩy mạnh", "làm tốt", "thực hiện tốt", "thực hiện", "duy trì", "chú trọng"} {
		if strings.HasSuffix(rest, verb) {
			return true
		}
	}
	return false
}

// codesFirst reads a body called by its letters alone, with those listed after it:
// phối hợp với | VCCI, Sở Công Thương | tổ chức. A verb or a joint follows it.
func codesFirst(text string) []vietnamese.Piece {
	end := strings.IndexAny(text, " ,;.")
	if end < 0 {
		end = len(text)
	}
	name := text[:end]
	if utf8.RuneCountInString(name) < shortestCode || strings.ContainsFunc(name, func(r rune) bool { return !unicode.IsUpper(r) }) {
		return nil
	}
	all := []vietnamese.Piece{{Text: name}}
	rest := text[end:]
	joint, next := cutJoint(rest)
	switch {
	case joint != "":
		units, _ := vietnamese.ReadUnits(next)
		return append(all, units...)
	case rest == "" || strings.ContainsAny(rest[:1], ";.") || vietnamese.StartsWithVerb(strings.TrimLeft(rest, " ")):
		return all
	}
	return nil
}

const shortestCode = 3 // letters
