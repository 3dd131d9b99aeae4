package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/intake/outline"
	"congbo/generator/vietnamese"
)

// afterAnnouncement drops the sentence `Trên đây là Kế hoạch …` before what is
// asked of somebody.
func afterAnnouncement(text string) string {
	if !announcing.Begin(text) {
		return text
	}
	for _, end := range []string{". ", "; ", ", "} {
		if i := strings.Index(text, end); i >= 0 {
			return text[i+len(end):]
		}
	}
	return text
}

var announcing = vietnamese.PhrasesOf("trên đây là, đây là")

// afterTopic drops what a sentence is about, or when: `Về thủy lợi: Chi cục
// Thủy lợi có trách nhiệm …`, `Chế độ báo cáo: Các đơn vị báo cáo …`.
func afterTopic(text string) string {
	i := strings.IndexByte(text, ':')
	if i < 0 || wordCount(text[:i]) > longestTopic || facts.Begin(text) {
		return text
	}
	rest := strings.TrimLeft(text[i+1:], " ")
	if topics.Begin(text) || isTime(text[:i]) {
		return rest
	}
	if _, ok := agentAt(rest, false); ok && !isLabelLine(text) {
		return rest
	}
	return text
}

const longestTopic = 10 // words

var topics = vietnamese.PhrasesOf("về, đối với, công tác, lĩnh vực, trong lĩnh vực")

// afterTime drops the time with which a sentence begins: `Định kỳ hằng quý
// (trước ngày 25 của tháng cuối quý), các xã báo cáo …`.
func afterTime(text string) string {
	if when, ok := vietnamese.LeadingDeadline(text); ok {
		if rest := strings.TrimLeft(text[when.Stop:], " ,:-–"); rest != "" {
			return rest
		}
	}
	return text
}

// openings begin a sentence before its agent; momentary ones name a time, and
// the agent follows at once.
var (
	openings  = vietnamese.PhrasesOf("đối với, căn cứ, trên cơ sở, theo, trong quá trình, để, nhằm, khi, trong, quá trình, hoặc đột xuất, và đột xuất, đột xuất, trên đây, ngoài, riêng, ủy ban nhân dân, ubnd, chủ tịch, nhận được")
	momentary = vietnamese.PhrasesOf("vào, từ, đến, trước, sau, trong năm, trong quý, trong tháng, chậm nhất, quý, tháng, năm, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, định kỳ")
)

// clausesBefore says how many clauses may stand before the agent.
func clausesBefore(text string) int {
	const afterTime, afterPhrase = 2, 6
	switch {
	case following.Begin(text):
		return 0
	case momentary.Begin(text):
		return afterTime
	case openings.Begin(text):
		return afterPhrase
	}
	return 0
}

// following begins with the word of an opening, and is a verb.
var following = vietnamese.PhrasesOf("theo dõi")

// nextClause gives where the clause after the next comma begins, within the
// first sentence; -1 where there is none.
func nextClause(text string, from int) int {
	for i := from; i < len(text); i++ {
		switch text[i] {
		case '.', ':':
			if i+1 == len(text) || text[i+1] == ' ' {
				return -1
			}
		case ',', ';':
			next := i + 1
			for next < len(text) && text[next] == ' ' {
				next++
			}
			return next
		}
	}
	return -1
}

// whichOf parts what stands between a collective name and its verb: `[các nhà
// đầu tư] trong các khu công nghiệp | chủ động bố trí …`.
func whichOf(next string) (which, verb string) {
	if !specifying.Begin(next) || leading.Begin(next) || meanwhile.Begin(next) {
		return "", ""
	}
	for _, verbs := range []vietnamese.Phrases{leading, clearVerbs} {
		for i, said := 0, 0; i < len(next) && said < longestWhich; i++ {
			if strings.IndexByte(";.:", next[i]) >= 0 {
				break
			}
			if next[i] != ' ' {
				continue
			}
			said++
			if said > 1 && verbs.Begin(next[i+1:]) && !handed[lastWord(next[:i])] {
				return strings.TrimRight(next[:i], " ,"), next[i+1:]
			}
		}
	}
	return "", ""
}

// longestWhich is how many words may say which of many are meant.
const longestWhich = 26

var (
	meanwhile  = vietnamese.PhrasesOf("trong quá trình, trong khi, trong thời gian")
	specifying = vietnamese.PhrasesOf("trong, tại, trên, thuộc, có, đang, ở, của, được")
	clearVerbs = vietnamese.PhrasesOf("phải, chủ động, hoàn thành, khẩn trương, kịp thời, thường xuyên, định kỳ, báo cáo, phối hợp, tổ chức thực hiện, triển khai thực hiện, xây dựng kế hoạch, nghiêm túc, bố trí, căn cứ")
)

// handed are words before a verb that is not what the sentence says of those
// it names: được phân công | chủ trì.
var handed = map[string]bool{"công": true, "giao": true, "và": true}

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

// alsoActing gives the units that the later parts of a paragraph tell to do
// something: `các sở tổ chức thực hiện …; UBND các xã xây dựng kế hoạch …`,
// `… . Định kỳ hằng quý, các đơn vị báo cáo …`.
func alsoActing(rest string) []string {
	var all []string
	partners := false // those of `phối hợp với` may go on after a semicolon
	for {
		i, sentence := nextPart(rest)
		if i < 0 {
			return all
		}
		partners = !sentence && (partners || strings.Contains(rest[:i], coordinate))
		rest = strings.TrimLeft(rest[i+1:], " ")
		part := rest
		if sentence {
			part = afterTime(afterJoint(part))
		}
		part, given := outline.CutGiving(part)
		units, stop := vietnamese.ReadUnits(part)
		if stop == 0 || onlyBareNoun(units) || sentence && anyDeictic(units) {
			continue
		}
		switch next := strings.TrimLeft(part[stop:], " ,"); {
		case asking.Begin(next):
			all = append(all, asked(" "+next)...)
		case strings.HasPrefix(next, ":"), given && next != "", leading.Begin(next):
			all = append(all, texts(units)...)
		case partners, coordination.Begin(next), deciding.Begin(next):
		case acts(next), named(units) && mayAct(next):
			all = append(all, texts(units)...)
		}
	}
}

// alsoNamed gives the units before the colons of the later parts: `Sở Tài
// chính: phân bổ kinh phí; Sở Nội vụ: khen thưởng`.
func alsoNamed(rest string) []string {
	var all []string
	for {
		i, _ := nextPart(rest)
		if i < 0 {
			return all
		}
		rest = strings.TrimLeft(rest[i+1:], " ")
		if units, stop := vietnamese.ReadUnits(rest); stop > 0 && strings.HasPrefix(rest[stop:], ":") && !onlyBareNoun(units) {
			all = append(all, texts(units)...)
		}
	}
}

// nextPart gives the byte at which the part of a paragraph in hand ends, and
// whether a sentence ends there; -1 where no other follows.
func nextPart(text string) (end int, sentence bool) {
	for i := 0; i+1 < len(text); i++ {
		switch {
		case text[i] == ';':
			return i, false
		case text[i] == '.' && text[i+1] == ' ':
			return i, true
		}
	}
	return -1, false
}

// afterJoint drops the words that join a sentence to the one before it.
func afterJoint(text string) string {
	rest, _ := joints.Cut(text)
	return strings.TrimLeft(rest, " ,")
}

var (
	joints       = vietnamese.PhrasesOf("đồng thời, ngoài ra, bên cạnh đó, trong đó, riêng, cùng với đó, theo đó, sau đó, trên cơ sở đó")
	coordination = vietnamese.PhrasesOf("phối hợp, cùng, tham gia")
	// deciding is what those do whom a duty is laid before.
	deciding = vietnamese.PhrasesOf("xem xét, quyết định, phê duyệt, chấp thuận, cho ý kiến, thông qua, thẩm tra, kịp thời xem xét, sẽ xem xét")
)

// anyDeictic reports whether a list holds a name that only points at somebody:
// đơn vị chủ trì.
func anyDeictic(units []vietnamese.Piece) bool {
	for _, u := range units {
		if vietnamese.Classify(u.Text).Deictic {
			return true
		}
	}
	return false
}
