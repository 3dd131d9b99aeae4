package outline

import (
	"strings"
	"sync"
	"unicode"

	"congbo/generator/vietnamese"
)

// A Purpose is what a division of a document is for.
type Purpose int

const (
	Unknown      Purpose = iota
	Aims                 // mục đích, yêu cầu, quan điểm, mục tiêu, phạm vi, thực trạng: nothing is assigned
	Tasks                // nội dung, nhiệm vụ, giải pháp
	Organisation         // tổ chức thực hiện, phân công
	Funding              // kinh phí thực hiện
	Annex                // phụ lục: what its table says
	Awards               // khen thưởng: for what, how many, on what papers; only whom a sentence names has something to do
)

// purposes gives every node the purpose of the division that it stands in.
func purposes(n *Node, inherited Purpose) {
	if isForm(n) {
		nothingToDo(n)
		return
	}
	n.Purpose = inherited
	if n.Marker.Class == Unmarked && addresses(n.Text) {
		n.Purpose = Aims // those listed below it are given nothing to do
	} else if n.Parent != nil && (n.Heading || labelled(n.Text) || n.Marker.Class == Appendix) {
		n.Purpose = purposeOf(n, inherited)
	}
	for _, child := range n.Children {
		purposes(child, n.Purpose)
	}
}

// labelled reports whether a paragraph begins with a heading of its own: `1.
// Mục đích: Xác định …`.
func labelled(text string) bool {
	i := strings.IndexByte(text, ':')
	return i > 0 && wordCount(text[:i]) <= 6
}

// purposeOf says what a division is for: what its heading says, unless what
// it stands in says otherwise.
func purposeOf(n *Node, inherited Purpose) Purpose {
	if n.Marker.Class == Appendix {
		if said, strong := purposeOfWords(n.Text); said == Aims && strong && ofTargets(n.Text) {
			return Aims
		}
		return Annex
	}
	text := n.Text
	if !n.Heading {
		text, _, _ = strings.Cut(text, ":")
	}
	said, strong := purposeOfWords(text)
	if said == Aims && asksUnits(n.Text) {
		said, strong = Organisation, true
	}
	strong = strong || said != Unknown && n.Heading && IsPart(n.Marker)
	if inherited == Aims && !IsPart(n.Marker) && workDone.Begin(text) {
		return inherited // 1. Công tác chỉ đạo, of what was done last year
	}
	if !n.Heading && said == Aims && NumberedGroup(text) {
		return inherited // Đối tượng 3: Bộ Chỉ huy Quân sự tỉnh mở 06 lớp
	}
	inTasks := inherited == Tasks || inherited == Organisation
	switch {
	case said == Unknown,
		(inherited == Aims || inherited == Awards) && said != Aims && !strong,
		inherited == Annex && !strong,
		inTasks && said == Aims && !strong,
		!n.Heading && said != Aims && said != Awards && said != Funding:
		return inherited
	}
	return said
}

// ofTargets reports whether the title of an annex is of what is striven for:
// `Các chỉ tiêu chủ yếu giai đoạn 2026 - 2030`.
func ofTargets(title string) bool {
	key := vietnamese.Key(title)
	return strings.Contains(key, "chỉ tiêu") || strings.Contains(key, "mục tiêu")
}

// workDone begin headings that say of which work they speak, and not whether it
// is to be done.
var workDone = vietnamese.PhrasesOf("công tác, về công tác")

// NumberedGroup reports whether a label is one of several groups of people: `Đối
// tượng 1, 2`, `Nhóm đối tượng 3`.
func NumberedGroup(label string) bool {
	rest, ok := peopleGroups.Cut(label)
	rest = strings.TrimLeft(rest, " ")
	return ok && rest != "" && strings.ContainsAny(rest[:1], "0123456789IVX")
}

var peopleGroups = vietnamese.PhrasesOf("đối tượng, nhóm đối tượng, nhóm, các đối tượng")

// asksUnits reports whether words ask something of units, and are no
// requirements: `Yêu cầu Giám đốc các Sở: …`.
func asksUnits(text string) bool {
	rest, ok := demanding.Cut(text)
	if !ok {
		return false
	}
	_, stop := vietnamese.ReadUnits(strings.TrimLeft(rest, " "))
	return stop > 0
}

var demanding = vietnamese.PhrasesOf("yêu cầu")

// IsPart reports whether a mark is of the parts that a document as a whole has.
func IsPart(m Marker) bool {
	switch m.Class {
	case Part, Chapter, Division, Capital, Roman:
		return true
	}
	return m.Class == HeadingMark && m.Level <= 1
}

// A saying is what the words of a heading say of what stands below it. Words
// that are firm say so wherever they head something; others, among tasks, may
// be of something that is to be done: `Đánh giá thực trạng hạ tầng …`.
type saying struct {
	purpose Purpose
	firm    bool
}

// headingWords are the words with which headings begin.
var headingWords = sync.OnceValue(func() map[string]saying {
	all := map[string]saying{}
	add := func(s saying, list string) {
		for words := range strings.SplitSeq(list, ",") {
			all[plainKey(words)] = s
		}
	}
	add(saying{Aims, true}, `mục đích, mục tiêu, quan điểm, nguyên tắc, phạm vi, đối tượng, chỉ tiêu, sự cần thiết, thực trạng, hiện trạng, giải thích từ ngữ, cơ sở pháp lý, cơ sở thực tiễn, cơ sở xây dựng,
		lĩnh vực trọng tâm, lĩnh vực trọng điểm, chuyên đề trọng tâm, địa bàn trọng tâm, địa bàn trọng điểm, tiêu chí thi đua, tiêu chí xét, tiêu chí bình xét, tiêu chí khen thưởng, tiêu chuẩn thi đua, tiêu chuẩn xét, tiêu chuẩn bình xét, tiêu chuẩn khen thưởng, hình thức khen thưởng, cơ cấu giải thưởng, điều kiện xét, chủ đề thi đua, chủ đề, khẩu hiệu, tên gọi`)
	add(saying{Awards, true}, `tiêu chí đánh giá, tiêu chí xếp loại, cách thức xếp hạng, cách thức xếp loại, cách thức bình xét, cách thức đánh giá, cách tính điểm, cách chấm điểm, cách xếp loại, cách xếp hạng, phương pháp chấm điểm, phương pháp tính điểm,
		thang điểm, bảng điểm, thang bảng điểm, xếp hạng, xếp loại, bình xét, lưu ý khi bình, lưu ý khi xét, lưu ý khi chấm`)
	add(saying{Aims, false}, `tiêu chí, tiêu chuẩn, yêu cầu, căn cứ, cơ sở khoa học, đánh giá, tình hình, đặc điểm, bối cảnh, kết quả, tồn tại, hạn chế, khó khăn, thuận lợi, nguyên nhân, bài học, dự báo, tầm nhìn, phương châm, khái niệm,
		quy định chung, phương hướng, định hướng, tư tưởng chỉ đạo, ý nghĩa, mở đầu, đặt vấn đề, tổng quan, khái quát, thông tin chung, thời gian qua, ưu điểm, nhận xét, thành phần, thành phần tham dự, thành phần tham gia, địa điểm, nội dung hội nghị, nội dung tập huấn, nội dung cuộc thi, nội dung hội thi, nội dung kiểm tra, nội dung giám sát, nội dung thanh tra`)
	add(saying{Funding, true}, "kinh phí, vốn đầu tư, nguồn kinh phí, nguồn vốn, nguồn lực thực hiện, dự toán, dự toán kinh phí, khái toán, tổng mức đầu tư, nhu cầu vốn, nhu cầu kinh phí, vốn thực hiện, tài chính thực hiện")
	add(saying{Organisation, true}, `tổ chức thực hiện, tổ chức triển khai, phân công, trách nhiệm, điều khoản thi hành, chế độ báo cáo, chế độ thông tin, kiểm tra giám sát, tổ chức theo dõi, tổ chức chỉ đạo, công tác báo cáo,
		công tác chỉ đạo, thông tin báo cáo, giám sát đánh giá, theo dõi đánh giá, triển khai thực hiện, điều hành`)
	add(saying{Tasks, true}, "nội dung, nhiệm vụ, giải pháp, biện pháp, lộ trình, tiến độ, hoạt động, công việc, bước, kế hoạch cụ thể, chương trình hành động, công tác, phương án, kế hoạch thực hiện, định hướng nhiệm vụ, nhóm giải pháp, nhóm nhiệm vụ, thời gian")
	return all
})

// Limits of the words of a heading.
const (
	longestSaying  = 4 // of one of headingWords
	firmRequest    = 8 // of a heading `Yêu cầu …` that speaks of no request for something
	funnelledWords = 3 // before words on funding: more words speak of something that is to be done
)

// beforeSaying are words that may stand before those that say what a division
// is for: Một số nhiệm vụ, Về tổ chức thực hiện.
var beforeSaying = map[string]bool{"một": true, "số": true, "các": true, "những": true, "về": true, "phần": true}

// purposeOfWords reads a heading. strong says that what it stands in cannot
// say otherwise.
func purposeOfWords(heading string) (p Purpose, strong bool) {
	words := strings.Fields(plainKey(heading))
	if ofAwards(words) {
		return Awards, true
	}
	for len(words) > 1 && beforeSaying[words[0]] {
		words = words[1:]
	}
	for at := range words {
		s := sayingAt(words[at:])
		switch {
		case s.purpose == Unknown,
			at > 0 && (s.purpose == Aims || s.purpose == Awards),
			at >= funnelledWords && s.purpose == Funding:
			continue
		case s.purpose == Aims && sharesWithTasks(words) && !ofInspection(words):
			return Tasks, true // Mục tiêu và giải pháp: what follows decides
		case s.purpose == Aims:
			return Aims, s.firm || words[0] == "yêu" && len(words) <= firmRequest && !(len(words) > 3 && words[2] == "về")
		}
		if words[0] == "thời" && strings.Contains(strings.Join(words, " "), " thành phần") {
			return Aims, false // Thời gian, địa điểm, thành phần: of an event
		}
		return s.purpose, at == 0
	}
	return Unknown, false
}

// ofInspection reports whether a heading says what is looked into, and of whom:
// `Đối tượng và nội dung kiểm tra`.
func ofInspection(words []string) bool {
	all := strings.Join(words, " ")
	return words[0] == "đối" && (strings.Contains(all, "kiểm tra") || strings.Contains(all, "giám sát") || strings.Contains(all, "thanh tra"))
}

// ofAwards reports whether a heading is of the rules by which awards are given:
// `Số lượng đề nghị khen thưởng`, `Thủ tục, hồ sơ khen thưởng`.
func ofAwards(words []string) bool {
	all := strings.Join(words, " ")
	if !strings.Contains(all, "khen thưởng") && !strings.Contains(all, "giải thưởng") && !strings.Contains(all, "xét tặng") {
		return false
	}
	for _, begin := range []string{"số lượng", "thủ tục", "hồ sơ", "thời gian", "tuyến trình", "cơ cấu", "mức", "quy trình", "trình tự", "điều kiện", "thẩm quyền", "nguồn"} {
		if strings.HasPrefix(all, begin+" ") {
			return true
		}
	}
	return false
}

// SaysPurpose reports whether words say what a division is for: `Kinh phí thực
// hiện`, `Chế độ báo cáo`.
func SaysPurpose(heading string) bool {
	p, _ := purposeOfWords(heading)
	return p != Unknown
}

// sayingAt gives what the longest known words at the head of a list say.
func sayingAt(words []string) saying {
	for n := min(longestSaying, len(words)); n > 0; n-- {
		if s, ok := headingWords()[strings.Join(words[:n], " ")]; ok {
			return s
		}
	}
	return saying{}
}

// sharesWithTasks reports whether a heading that begins with aims names tasks
// as well.
func sharesWithTasks(words []string) bool {
	for at := range words {
		switch s := sayingAt(words[at:]); {
		case at > 0 && s.purpose == Tasks && (words[at] == "nhiệm" || words[at] == "giải" || words[at] == "nội"):
			return true
		}
	}
	return false
}

// plainKey gives the words of a text as keys, without marks, parted by blanks.
func plainKey(text string) string {
	return strings.Join(strings.FieldsFunc(vietnamese.Key(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ")
}

// ListsThings reports whether an introduction announces things, and nothing
// that is to be done: on what conditions, in what order, of what parts.
func ListsThings(introduction string) bool {
	text, ok := strings.CutSuffix(strings.TrimRight(introduction, " "), ":")
	if !ok {
		return false
	}
	key := strings.TrimSuffix(vietnamese.Key(text), " đây")
	for _, words := range thingsAnnounced {
		if strings.HasSuffix(key, words) {
			return true
		}
	}
	return false
}

// thingsAnnounced end such an introduction.
var thingsAnnounced = []string{"điều kiện sau", "tiêu chí sau", "tiêu chuẩn sau", "đối tượng sau", "trường hợp sau", "thứ tự ưu tiên sau", "phải bảo đảm yêu cầu sau", "phải đảm bảo yêu cầu sau", "đáp ứng yêu cầu sau", "đáp ứng các yêu cầu sau", "nguyên tắc sau", "thành phần sau"}
