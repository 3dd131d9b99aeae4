package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// coordinating finds the units with which the agent works together: those
// after `phối hợp với`, and after `Cùng với` at the head of the paragraph.
func coordinating(text string) []string {
	text = underOverseer(text)
	var all []string
	if rest, ok := together.Cut(text); ok {
		units, _ := smallUnits(strings.TrimLeft(rest, " "))
		for _, u := range units {
			all = appendUnit(all, u.Text)
		}
	}
	for _, u := range combinedWith(text) {
		all = appendUnit(all, u.Text)
	}
	for _, u := range metBy(text) {
		all = appendUnit(all, u.Text)
	}
	for _, u := range joinedLater(text) {
		all = appendUnit(all, u.Text)
	}
	lower := strings.ToLower(text)
	if len(lower) != len(text) {
		return all
	}
	for _, u := range leadTogether(text, lower) {
		all = appendUnit(all, u.Text)
	}
	for _, combine := range combining {
		if i := strings.Index(lower, combine); i >= 0 {
			for _, u := range partners(text[i+len(combine):]) {
				all = appendUnit(all, u.Text)
			}
		}
	}
	for at := 0; ; {
		i := strings.Index(lower[at:], coordinate)
		if i < 0 {
			return all
		}
		at += i + len(coordinate)
		before, after := text[:at-len(coordinate)], text[at:]
		if isNoun(before, after) {
			if helped := helpOf(before, after); helped != "" {
				units, _ := vietnamese.ReadUnits(helped)
				for _, u := range units {
					all = appendUnit(all, u.Text)
				}
			}
			continue
		}
		found := partners(after)
		if len(found) == 0 {
			found = helpers(before)
		}
		for _, u := range found {
			all = appendUnit(all, u.Text)
		}
	}
}

// joinedLater reads those whom a later part of a sentence joins to its agent, up
// to what they do together: `…; cùng | Công an thành phố, Cục Hải quan | trao đổi
// thông tin`.
func joinedLater(text string) []vietnamese.Piece {
	_, part, ok := strings.Cut(text, "; cùng ")
	if !ok {
		return nil
	}
	part, _ = strings.CutPrefix(part, "với ")
	units, stop := smallUnits(part)
	if stop == 0 || !vietnamese.StartsWithVerb(strings.TrimLeft(part[stop:], " ,")) {
		return nil
	}
	return units
}

// smallUnits reads units of which the first may be printed with a small letter,
// as those of the same house are: cùng | phòng Tài chính kế toán.
func smallUnits(text string) (units []vietnamese.Piece, stop int) {
	if units, stop = vietnamese.ReadUnits(text); stop > 0 {
		return units, stop
	}
	first, size := utf8.DecodeRuneInString(text)
	_, next, _ := strings.Cut(text, " ")
	named, _ := utf8.DecodeRuneInString(next)
	large := string(unicode.ToUpper(first))
	if !unicode.IsLower(first) || !unicode.IsUpper(named) || len(large) != size {
		return nil, 0
	}
	head, _, _ := strings.Cut(text, " ")
	units, stop = vietnamese.ReadUnits(inLarge(text, head, large+head[size:]))
	for i, u := range units {
		if strings.HasPrefix(u.Text, large) && !strings.Contains(text, u.Text) {
			units[i].Text = string(first) + u.Text[size:]
		}
	}
	return units, stop
}

// inLarge gives a list of names with their head in a large letter, wherever one
// begins with it: phòng Kinh tế, *phòng* Nông nghiệp.
func inLarge(text, head, large string) string {
	out := large + text[len(head):]
	for _, joint := range []string{", ", "; ", " và "} {
		for at := 0; ; {
			i := strings.Index(out[at:], joint+head+" ")
			if i < 0 {
				break
			}
			at += i + len(joint)
			if next, _ := utf8.DecodeRuneInString(out[at+len(head)+1:]); unicode.IsUpper(next) {
				out = out[:at] + large + out[at+len(head):]
			}
		}
	}
	return out
}

// leadTogether reads `chủ trì cùng (với) …`, `làm đầu mối, cùng …`.
func leadTogether(text, lower string) []vietnamese.Piece {
	for _, lead := range []string{"chủ trì", "đầu mối", "nòng cốt"} {
		i := strings.Index(lower, lead)
		if i < 0 {
			continue
		}
		rest, ok := together.Cut(strings.TrimLeft(text[i+len(lead):], " ,"))
		if !ok {
			continue
		}
		if units, stop := smallUnits(strings.TrimLeft(rest, " ")); stop > 0 {
			return units
		}
	}
	return nil
}

// exchanging is what one does with whom one works together.
var exchanging = vietnamese.PhrasesOf("trao đổi thông tin, cung cấp thông tin, chia sẻ thông tin")

// helpOf gives the words after `với sự phối hợp của`; empty for other nouns.
func helpOf(before, after string) string {
	words := strings.Fields(tail(before, 24))
	if len(words) < 2 || words[len(words)-1] != "sự" || words[len(words)-2] != "với" && words[len(words)-2] != "có" {
		return ""
	}
	rest, ok := strings.CutPrefix(strings.TrimLeft(after, " "), "của ")
	if !ok {
		return ""
	}
	return rest
}

// helpers reads those who coordinate before the word: `Sở Y tế chủ trì, [Sở
// Tài chính, UBND các xã] phối hợp …`.
func helpers(before string) []vietnamese.Piece {
	i := strings.LastIndex(strings.ToLower(before), "chủ trì")
	if i < 0 || len(strings.ToLower(before)) != len(before) {
		return nil
	}
	named := strings.Trim(before[i+len("chủ trì"):], " ,;")
	if !vietnamese.IsUnits(named) {
		return nil
	}
	units, _ := vietnamese.ReadUnits(named)
	if onlyBareNoun(units) {
		return nil // cơ quan chủ trì, cơ quan phối hợp: what is to be laid down
	}
	return units
}

const coordinate = "phối hợp"

// combining are other words for it, and slips.
var combining = []string{"phối kết hợp ", "phối với ", "phối họp với ", "phối hơp với ", "chủ trì, kết hợp với "}

var together = vietnamese.PhrasesOf("cùng với, cùng")

// isNoun reports whether the words before `phối hợp` make it a noun, or part
// of another sentence: sự phối hợp, cơ chế phối hợp, được phối hợp.
func isNoun(before, after string) bool {
	key := vietnamese.Key(tail(strings.TrimRight(before, " "), 24))
	if strengthened(before, after) {
		return false
	}
	for _, words := range []string{"sự", "cơ chế", "quy chế", "công tác", "hợp tác", "được", "thiết kế"} {
		if words = vietnamese.Key(words); key == words || strings.HasSuffix(key, " "+words) {
			return true
		}
	}
	return strings.HasSuffix(key, "mối") && !strings.HasPrefix(after, " với")
}

// manners stand between `phối hợp` and those with whom.
var manners = vietnamese.PhrasesOf("hiệp đồng, hành động, chặt chẽ, thường xuyên, đồng bộ, hiệu quả, kịp thời, tốt, cùng với, với, cùng")

// partners reads the units after `phối hợp`.
func partners(after string) []vietnamese.Piece {
	rest := after
	for {
		next, ok := manners.Cut(strings.TrimLeft(rest, " ,"))
		if rest = strings.TrimLeft(next, " ,:"); !ok {
			break
		}
	}
	// phối hợp (chặt chẽ), cung cấp thông tin với các sở
	if strings.HasSuffix(strings.TrimRight(after[:len(after)-len(rest)], " "), ",") && vietnamese.StartsWithVerb(rest) {
		clause := after[:strings.IndexAny(after+".", ".;")]
		if i := strings.Index(clause, " với "); i >= 0 && i < widestGap {
			rest = clause[i+len(" với "):]
		} else if whom, ok := exchanging.Cut(rest); ok { // phối hợp, trao đổi thông tin cơ quan Công an
			rest = strings.TrimLeft(whom, " ")
		}
	}
	if which, ok := forces.Cut(rest); ok { // lực lượng Công an
		if units, stop := vietnamese.ReadUnits(strings.TrimLeft(which, " ")); stop > 0 {
			units[0].Text = rest[:len(rest)-len(which)] + " " + units[0].Text
			return units
		}
	}
	units, stop := vietnamese.ReadUnits(rest)
	if n := len(units); n > 0 && (allCollective(texts(units[n-1:])) || isBareNoun(units[n-1].Text) || inSmall(units[n-1].Text)) { // các thành viên trong tiểu ban
		if leads := "chủ trì"; vietnamese.OnlyGeneral(units[n-1].Text) && strings.HasPrefix(strings.TrimLeft(rest[stop:], " "), leads) { // các cơ quan chủ trì
			units[n-1].Text += " " + leads
		} else if which := whichPartners(strings.TrimLeft(rest[stop:], " ")); which != "" {
			units[n-1].Text += " " + which
		}
	}
	if stop > 0 || !strings.Contains(after[:len(after)-len(rest)], "với") {
		return units
	}
	if units = codesFirst(rest); units != nil {
		return units
	}
	if units, stop = smallUnits(rest); stop > 0 { // phối hợp với phòng Kinh tế, phòng Nông nghiệp
		return units
	}
	// phối hợp với phòng chuyên môn: small letters, and no `các`
	if units, stop = vietnamese.ReadUnits("các " + rest); stop > 0 {
		units[0].Text = strings.TrimPrefix(units[0].Text, "các ")
	}
	return units
}

var forces = vietnamese.PhrasesOf("lực lượng, các lực lượng")

// whichPartners gives the words that say which of many coordinate, up to what
// they do.
func whichPartners(next string) string {
	if !within.Begin(next) {
		return ""
	}
	chosen := afterChoice(next)
	for i, said := 0, 0; i < len(next) && said < longestPartner; i++ {
		if strings.IndexByte(";.:(", next[i]) >= 0 || next[i] == ',' && !sameList(next[i+1:]) {
			return ""
		}
		if next[i] != ' ' || i < chosen {
			continue
		}
		if said++; (said > 1 || chosen > 0) && (vietnamese.StartsWithVerb(next[i+1:]) || purposes.Begin(next[i+1:])) {
			return strings.TrimRight(next[:i], ",")
		}
	}
	return ""
}

// afterChoice gives where the words end that say for what one was chosen, up to
// the verb of that: `được lựa chọn quan trắc | môi trường`; 0 where none was.
func afterChoice(next string) int {
	rest, ok := choices.Cut(next)
	if rest = strings.TrimLeft(rest, " "); !ok {
		return 0
	}
	if vietnamese.StartsWithVerb(rest) { // of two syllables, as nearly all are
		for range 2 {
			_, more, _ := strings.Cut(rest, " ")
			rest = more
		}
	}
	return max(len(next)-len(rest)-1, 1)
}

var (
	choices = vietnamese.PhrasesOf("được lựa chọn, được chọn, được giao, được phân công, được chỉ định, được cử, được ủy quyền, được thuê, được giao nhiệm vụ, trúng thầu")
	// purposes begin what somebody works together for.
	purposes = vietnamese.PhrasesOf("để, nhằm, trong việc, trong công tác, trong quá trình")
)

// sameList reports whether what follows a comma goes on with the nouns before
// it, and is neither another body nor what is to be done: khu vực biên giới, |
// cửa khẩu.
func sameList(next string) bool {
	next = strings.TrimLeft(next, " ")
	first, _ := utf8.DecodeRuneInString(next)
	_, stop := vietnamese.ReadUnits(next)
	return unicode.IsLower(first) && stop == 0 && !vietnamese.StartsWithVerb(next)
}

var within = vietnamese.PhrasesOf("trong và ngoài, trong tiểu ban, trong ban, trong tổ, trong đoàn, trong hội đồng, trong tỉnh, trong huyện, trong xã, trong ngành, trong hệ thống, trong khối, trong khu, thuộc, tại, ở, được lựa chọn, được chọn, được giao, được phân công, được chỉ định, được cử, được ủy quyền, được thuê, trúng thầu")

// longestPartner is how many words say which of many coordinate.
const longestPartner = 10

// widestGap is how many bytes may stand between `phối hợp,` and its `với`.
const widestGap = 90
