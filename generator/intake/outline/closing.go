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
	return requesting.Begin(text) || requestOf(text, false)
}

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

var asking = vietnamese.PhrasesOf("yêu cầu, đề nghị, giao")

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
