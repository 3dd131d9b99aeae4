package outline

import (
	"strings"

	"congbo/generator/vietnamese"
)

// closings begin paragraphs that speak of the whole document, as those at its
// end do; restings do where the agencies that rest on it are named next.
var (
	closings = vietnamese.PhrasesOf("trên đây là, trong quá trình, kế hoạch này, quyết định này, chỉ thị này, chương trình này, nhận được, quá trình thực hiện, quá trình triển khai")
	restings = vietnamese.PhrasesOf("căn cứ kế hoạch, căn cứ kế hoạch này, trên cơ sở kế hoạch, căn cứ nội dung kế hoạch, căn cứ nhiệm vụ, căn cứ chương trình, căn cứ chỉ thị")
)

// closes reports whether a paragraph speaks of the whole document.
func closes(text string) bool {
	if closings.Begin(text) {
		return true
	}
	if restings.Begin(text) { // …, các sở, ngành xây dựng kế hoạch của mình
		_, rest, _ := strings.Cut(text, ",")
		rest, _ = CutGiving(strings.TrimLeft(rest, " "))
		_, stop := vietnamese.ReadUnits(rest)
		return stop > 0
	}
	return requestOf(text, true)
}

var requesting = vietnamese.PhrasesOf("đây là nhiệm vụ, yêu cầu, đề nghị")

// requests reports whether a paragraph asks something of somebody: `Yêu cầu
// các sở, ngành nghiêm túc thực hiện`, `Đây là nhiệm vụ quan trọng, đề nghị
// …`. At the end of a document it is for all of it.
func requests(text string) bool {
	if rest, ok := requesting.Cut(text); requestOf(text, false) || ok && (important.Begin(text) || namesSomebody(rest)) {
		return true
	}
	if why, rest, ok := strings.Cut(text, ", "); ok && resting.Begin(why) { // Căn cứ ý kiến chỉ đạo, yêu cầu các sở …
		return requesting.Begin(rest) || requestOf(rest, false)
	}
	return false
}

// namesSomebody reports whether words begin with a body, or with anything but
// what is to be done: `Đề nghị | các cơ quan …`, not `Đề nghị | tham mưu …`.
func namesSomebody(rest string) bool {
	rest = strings.TrimLeft(rest, " ")
	_, stop := vietnamese.ReadUnits(rest)
	return stop > 0 || !vietnamese.StartsWithVerb(rest)
}

var important = vietnamese.PhrasesOf("đây là nhiệm vụ")

var resting = vietnamese.PhrasesOf("căn cứ, trên cơ sở, nhận được, vậy, do đó, vì vậy, để, theo, với tinh thần")

// requestOf reports whether a paragraph begins with who asks: `Chủ tịch UBND
// tỉnh yêu cầu …`. The issuer, a committee or its head, asks for the whole
// document wherever the paragraph stands.
func requestOf(text string, issuer bool) bool {
	units, stop := vietnamese.ReadUnits(text)
	if len(units) != 1 {
		return false
	}
	if key := vietnamese.UnitKey(units[0].Text, nil); issuer && !strings.HasPrefix(key, "ubnd") && !strings.HasPrefix(key, vietnamese.Key("chủ tịch ubnd")) {
		return false
	}
	return asking.Begin(text[stop:])
}

var asking = vietnamese.PhrasesOf("yêu cầu, đề nghị, giao, kính đề nghị, trân trọng đề nghị, trân trọng kính đề nghị, kính mong, xin đề nghị")

// leave closes what a paragraph that speaks of the whole document does not belong
// to: all, or all below the part of it that is open. In an article that others
// follow it speaks of what that one approves.
func (b *builder) leave(n *Node) {
	if article := b.article(); article != nil && b.lastArticle[b.at] > b.at {
		keep := 1
		for keep < len(b.stack) && (b.stack[keep] == article || IsPart(b.stack[keep].Marker)) {
			keep++
		}
		b.stack = b.stack[:keep]
		return
	}
	if b.stack = b.stack[:2]; !IsPart(b.stack[1].Marker) && b.stack[1].Marker.Class != Article || asksNobody(n.Text) {
		b.stack = b.stack[:1]
	}
}

// onMatter reports whether a paragraph stands below a heading with a number that
// names a matter and no unit, and nothing else with a mark: `3. Về các kiến nghị`
// over `Đề nghị các huyện …`.
func (b *builder) onMatter() bool {
	last := b.stack[len(b.stack)-1]
	if !enumerated(last) || ending(last.Text) != 0 && ending(last.Text) != ':' || wordCount(last.Text) > longestNumbered {
		return false
	}
	return matters.Begin(last.Text) && UnitsOf(last.Text) == nil
}

// matters begin headings of what is to be settled.
var matters = vietnamese.PhrasesOf("về, đối với các kiến nghị, các kiến nghị, kiến nghị")

// watches reports whether a paragraph after the last mark of a document names who
// sees to all of it: `Văn phòng Chính phủ theo dõi, đôn đốc …` after a list of
// sentences, none of which it goes on for.
func (b *builder) watches(text string) bool {
	last := b.stack[len(b.stack)-1]
	if !listed(last.Marker.Class) && !enumerated(last) || wordCount(last.Text) <= shortBullet || ending(last.Text) != '.' && ending(last.Text) != ';' {
		return false
	}
	units, stop := vietnamese.ReadUnits(text)
	return len(units) > 0 && watching.Begin(text[stop:])
}

var watching = vietnamese.PhrasesOf("theo dõi, đôn đốc, giúp, chịu trách nhiệm, có trách nhiệm, chịu trách nhiệm theo dõi, có trách nhiệm theo dõi, có nhiệm vụ theo dõi, chủ trì theo dõi, kiểm tra")

var (
	hindrances = vietnamese.PhrasesOf("trong quá trình, quá trình")
	reporting  = vietnamese.PhrasesOf("báo cáo, phản ánh, kiến nghị, đề xuất, gửi")
)

// longestAsked is how many bytes of such a paragraph are looked at.
const longestAsked = 400

// asksNobody reports whether a closing paragraph says what is to be done about
// hindrances and names nobody who does it: `Trong quá trình thực hiện, nếu có
// vướng mắc, kịp thời báo cáo UBND tỉnh`.
func asksNobody(text string) bool {
	if !hindrances.Begin(text) {
		return false
	}
	text = text[:min(len(text), longestAsked)]
	for at := 0; at < min(len(text), longestAsked) && !reporting.Begin(text[at:]); {
		if _, stop := vietnamese.ReadUnits(text[at:]); stop > 0 {
			return false
		}
		next := strings.IndexByte(text[at:], ' ')
		if next < 0 {
			break
		}
		at += next + 1
	}
	return true
}
