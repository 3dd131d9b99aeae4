package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// asking hand a duty on: `UBND tỉnh yêu cầu các sở …`.
var asking = vietnamese.PhrasesOf("yêu cầu, đề nghị, giao, kính đề nghị, trân trọng đề nghị, trân trọng kính đề nghị, kính mong, xin đề nghị, rất mong, phân công, tiếp tục yêu cầu, tiếp tục đề nghị, chỉ đạo yêu cầu")

var askingOthers = vietnamese.PhrasesOf("yêu cầu, đề nghị, kính đề nghị, trân trọng đề nghị, trân trọng kính đề nghị")

var askVerbs = []string{" yêu cầu ", " đề nghị ", " giao ", " do ", " cho "}

// askedBefore is asked for a clause that ends at limit, though the units go on
// beyond it.
func askedBefore(text string, limit int) []string {
	for _, verb := range askVerbs {
		if i := strings.Index(text, verb); i >= 0 && i+1 < limit {
			return askedWithin(text, limit)
		}
	}
	return nil
}

// asksAll gives whom the preamble of a document asks to do all that follows:
// `Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện các nội dung sau:`.
func asksAll(preamble string) []string {
	if !strings.HasSuffix(preamble, ":") {
		return nil
	}
	last, _ := sentenceBefore(preamble)
	if issuesItself(last) {
		return nil
	}
	if _, given := outline.CutGiving(last); given || last != preamble {
		if a, ok := agentAt(last, false); ok {
			return a.units
		}
	}
	if _, given := outline.CutGiving(preamble); given {
		if a, ok := agentAt(preamble, false); ok {
			return a.units
		}
	}
	return asked(preamble)
}

// issuesItself reports whether a sentence says that somebody makes or issues the
// document that it introduces, and so asks nobody: `…; UBND huyện xây dựng Kế
// hoạch … như sau:`.
func issuesItself(sentence string) bool {
	_, stop := vietnamese.ReadUnits(sentence)
	if stop == 0 {
		return false
	}
	what, makes := making.Cut(strings.TrimLeft(sentence[stop:], " ,"))
	return makes && madeThings.Begin(strings.TrimLeft(what, " "))
}

var (
	making     = vietnamese.PhrasesOf("xây dựng, ban hành, lập, đề ra, xây dựng và ban hành, triển khai, thông báo, phê duyệt")
	madeThings = vietnamese.PhrasesOf("kế hoạch, chương trình, chương trình hành động, đề án, phương án, hướng dẫn, quy định, quy chế, chỉ thị, nghị quyết, thông báo, lịch")
)

// agentInside gives the units that an introduction names before what they do,
// though its sentence does not begin with them.
func agentInside(text string) []string {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], ' ')
		if i < 0 {
			return nil
		}
		before := text[:at+i]
		at += i + 1
		if first, _ := utf8.DecodeRuneInString(text[at:]); !unicode.IsUpper(first) {
			continue
		}
		units, stop := vietnamese.ReadUnits(text[at:])
		if stop == 0 || onlyBareNoun(units) {
			continue
		}
		if ofOthers[lastWord(before)] {
			at += stop
			continue
		}
		if next := strings.TrimLeft(text[at+stop:], " ,"); leading.Begin(next) || vietnamese.StartsWithVerb(next) && !asking.Begin(next) && !issuing.Begin(next) {
			return texts(units)
		}
		at += stop
	}
}

// ofOthers are words after which a name is not of who acts.
var ofOthers = map[string]bool{"của": true, "với": true, "cho": true, "tại": true, "về": true, "do": true, "bởi": true, "đến": true, "gửi": true, "và": true, "từ": true, "trình": true, "giúp": true, "mưu": true, "cáo": true, "thuộc": true, "ở": true, "trong": true, "theo": true, "các": true}

// charge are verbs of who has a thing in hand.
var charge = vietnamese.PhrasesOf("chủ trì, làm đầu mối, phụ trách, chịu trách nhiệm, có trách nhiệm, đảm nhiệm, đảm nhận, trực tiếp thực hiện")

// doing says at the end of a sentence who does what it is about: Việc xét
// nghiệm do Viện Pasteur | thực hiện.
var doing = vietnamese.PhrasesOf("thực hiện, đảm trách, tiến hành, tổ chức thực hiện")

// afterDoing gives what follows such words.
func afterDoing(next string) string {
	rest, _ := doing.Cut(next)
	return strings.TrimLeft(rest, " ")
}

// mostRequests is how many such words of a paragraph are looked at.
const mostRequests = 20

// asked finds `… yêu cầu các sở … thực hiện`, `… đề nghị các cơ quan phản ánh`
// inside a sentence.
func asked(text string) []string { return askedWithin(text, len(text)) }

// endsInCitation reports whether words end with a document that is cited.
func endsInCitation(before string) bool {
	sentence, _ := sentenceBefore(before)
	cited := vietnamese.FindCitations(sentence)
	return len(cited) > 0 && cited[len(cited)-1].Stop == len(sentence)
}

// givesNothing reports whether a giao that follows these words only tells of
// giving: Nghị định số 06/2022/NĐ-CP giao Bộ Tài chính, cơ chế giao nhiệm vụ cho.
func givesNothing(before string) bool {
	words := strings.TrimRight(before, " ")
	first := words[:strings.LastIndexByte(words, ' ')+1]
	return waysOfGiving[lastWord(first)+" "+lastWord(words)] || endsInCitation(before)
}

// waysOfGiving are names of how something is given.
var waysOfGiving = map[string]bool{"cơ chế": true, "phương thức": true, "hình thức": true, "quy trình": true}

// handedTo drops the words between `giao` and to whom it is given.
func handedTo(whom string) string {
	rest, _ := handingTo.Cut(whom)
	return strings.TrimLeft(rest, " ")
}

var handingTo = vietnamese.PhrasesOf("cho, nhiệm vụ cho, trách nhiệm cho")

// askedWithin is asked for verbs before a byte of the text.
func askedWithin(text string, limit int) []string {
	for _, verb := range askVerbs {
		for at, said := 0, 0; said < mostRequests; said++ {
			i := strings.Index(text[at:], verb)
			if i < 0 || at+i+1 >= limit {
				break
			}
			if verb == " giao " && givesNothing(text[:at+i]) {
				at += i + len(verb)
				continue
			}
			at += i + len(verb)
			whom, _ := outline.CutGiving(text[at:])
			if verb == " giao " { // giao nhiệm vụ cho UBND tỉnh
				whom = handedTo(whom)
			}
			units, stop := vietnamese.ReadUnits(whom)
			if stop == 0 {
				continue
			}
			switch next := afterEmphasis(afterBracket(strings.TrimLeft(whom[stop:], " ,"))); {
			case deciding.Begin(next): // đề nghị Thủ tướng Chính phủ xem xét
			case verb == " do ", verb == " cho ": // … do Sở Y tế chủ trì
				if charge.Begin(next) || verb == " do " && doing.Begin(next) && endsClause(afterDoing(next)) && !vietnamese.StartsWithVerb(text) {
					return texts(units)
				}
			case acts(next), named(units) && mayAct(next):
				return texts(units)
			}
		}
	}
	return nil
}
