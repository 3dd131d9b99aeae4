package assign

import (
	"strings"

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
// Thủy lợi có trách nhiệm …`, `Trước ngày 15/5: Các đơn vị báo cáo …`.
func afterTopic(text string) string {
	i := strings.IndexByte(text, ':')
	if i < 0 || wordCount(text[:i]) > longestTopic || !topics.Begin(text) && !isTime(text[:i]) {
		return text
	}
	return strings.TrimLeft(text[i+1:], " ")
}

const longestTopic = 10 // words

var topics = vietnamese.PhrasesOf("về, đối với, công tác, lĩnh vực, trong lĩnh vực")

// openings begin a sentence before its agent; momentary ones name a time, and
// the agent follows at once.
var (
	openings  = vietnamese.PhrasesOf("đối với, căn cứ, trên cơ sở, theo, trong quá trình, để, nhằm, khi, trong, quá trình, trên đây, ngoài, riêng, ủy ban nhân dân, ubnd, chủ tịch, nhận được")
	momentary = vietnamese.PhrasesOf("từ, đến, trước, sau, trong năm, trong quý, trong tháng, chậm nhất, quý, tháng, năm, hằng năm, hàng năm, hằng quý, hàng quý, hằng tháng, hàng tháng, hằng tuần, hàng tuần, định kỳ")
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
	if !specifying.Begin(next) || leading.Begin(next) {
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
	specifying = vietnamese.PhrasesOf("trong, tại, trên, thuộc, có, đang, ở, của, được")
	clearVerbs = vietnamese.PhrasesOf("chủ động, hoàn thành, khẩn trương, kịp thời, thường xuyên, định kỳ, báo cáo, phối hợp, tổ chức thực hiện, triển khai thực hiện, xây dựng kế hoạch, nghiêm túc, bố trí, căn cứ")
)

// handed are words before a verb that is not what the sentence says of those
// it names: được phân công | chủ trì.
var handed = map[string]bool{"công": true, "giao": true, "và": true}

// asking hand a duty on: `UBND tỉnh yêu cầu các sở …`.
var asking = vietnamese.PhrasesOf("yêu cầu, đề nghị, giao")

var askVerbs = []string{" yêu cầu ", " đề nghị ", " giao "}

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
			units, stop := vietnamese.ReadUnits(text[at:])
			if stop == 0 {
				continue
			}
			next := strings.TrimLeft(text[at+stop:], " ,")
			if acts(next) || named(units) && mayAct(next) {
				return texts(units)
			}
		}
	}
	return nil
}

// alsoActing gives the units that the later parts of a sentence tell to do
// something: `các sở tổ chức thực hiện …; UBND các xã xây dựng kế hoạch …`.
func alsoActing(rest string) []string {
	var all []string
	for {
		i := strings.IndexByte(rest, ';')
		if stop := strings.Index(rest, ". "); i < 0 || stop >= 0 && stop < i || strings.Contains(rest[:i], coordinate) {
			return all
		}
		rest = strings.TrimLeft(rest[i+1:], " ")
		units, stop := vietnamese.ReadUnits(rest)
		if stop == 0 || onlyBareNoun(units) {
			continue
		}
		switch next := strings.TrimLeft(rest[stop:], " ,"); {
		case asking.Begin(next):
			all = append(all, asked(" "+next)...)
		case !coordination.Begin(next) && acts(next):
			all = append(all, texts(units)...)
		}
	}
}

var coordination = vietnamese.PhrasesOf("phối hợp, cùng, tham gia")
