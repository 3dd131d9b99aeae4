package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// asking hand a duty on: `UBND tỉnh yêu cầu các sở …`.
var asking = vietnamese.PhrasesOf("yêu cầu, đề nghị, giao")

var askVerbs = []string{" yêu cầu ", " đề nghị ", " giao ", " do ", " cho "}

// askedBefore is asked for a clause that ends at limit, though the units go on
// beyond it.
func askedBefore(text string, limit int) []string {
	for _, verb := range askVerbs {
		if i := strings.Index(text, verb); i >= 0 && i < limit {
			return asked(text)
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
	if _, given := outline.CutGiving(preamble); given {
		if a, ok := agentAt(preamble, false); ok {
			return a.units
		}
	}
	return asked(preamble)
}

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

// mostRequests is how many such words of a paragraph are looked at.
const mostRequests = 20

// asked finds `… yêu cầu các sở … thực hiện`, `… đề nghị các cơ quan phản ánh`
// inside a sentence.
func asked(text string) []string {
	for _, verb := range askVerbs {
		for at, said := 0, 0; said < mostRequests; said++ {
			i := strings.Index(text[at:], verb)
			if i < 0 {
				break
			}
			at += i + len(verb)
			whom, _ := outline.CutGiving(text[at:])
			units, stop := vietnamese.ReadUnits(whom)
			if stop == 0 {
				continue
			}
			switch next := strings.TrimLeft(whom[stop:], " ,"); {
			case verb == " do ", verb == " cho ": // … do Sở Y tế chủ trì
				if charge.Begin(next) {
					return texts(units)
				}
			case acts(next), named(units) && mayAct(next):
				return texts(units)
			}
		}
	}
	return nil
}
