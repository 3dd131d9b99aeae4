package assign

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"congbo/generator/vietnamese"
)

// upToAnswering reads on where a name that holds the word of a verb was taken to
// end before it, and the sentence says further on who answers: all that stands
// before `có trách nhiệm` are names. `Ban quản lý Khu Nông nghiệp | ứng dụng công
// nghệ cao, UBND cấp xã có trách nhiệm …`.
func upToAnswering(text string, units []vietnamese.Piece, stop int) ([]vietnamese.Piece, int) {
	end := answeringAt(text, stop)
	if end < 0 {
		return units, stop
	}
	all, at := append([]vietnamese.Piece(nil), units...), stop
	for range mostAnswering {
		rest := text[at:end]
		if strings.Trim(rest, " ,") == "" || vietnamese.CutManner("x"+rest) == "x" {
			return all, at
		}
		more := strings.IndexByte(rest, ',')
		if more < 0 {
			more = len(rest)
		}
		tail := strings.TrimRight(vietnamese.CutManner("x" + rest[:more])[1:], " ")
		if wordCount(tail) > longestNameTail || firm.Begin(strings.TrimLeft(tail, " ")) {
			return units, stop
		}
		all[len(all)-1].Text += tail
		said := strings.TrimRight(rest[:more], " ")
		if at += len(tail); more == len(rest) || len(tail) < len(said) { // … theo chức năng, nhiệm vụ
			return all, at
		}
		rest = strings.TrimLeft(text[at:end], " ,")
		following, length := vietnamese.ReadUnits(rest)
		if length == 0 {
			return units, stop
		}
		all, at = append(all, following...), end-len(rest)+length
	}
	return units, stop
}

// wholeName gives the name that stands before a colon where the word of a verb
// in it was taken for its end, and an order follows the colon: `Trung tâm Kiểm
// soát | thanh toán bảo hiểm y tế: Chủ trì …`. begun are the units found so far,
// which end at a byte.
func wholeName(head string, begun []vietnamese.Piece, stop int, order string) []vietnamese.Piece {
	order = strings.TrimLeft(order, " ")
	if stop == 0 || len(begun) != 1 || wordCount(head) > longestWhole || strings.ContainsAny(head, ";.") || firm.Begin(strings.TrimLeft(head[stop:], " ")) {
		return nil
	}
	if _, isTime := vietnamese.LeadingDeadline(order); isTime {
		return nil
	}
	if first, _ := utf8.DecodeRuneInString(order); !unicode.IsUpper(first) || !vietnamese.StartsWithVerb(order) {
		return nil
	}
	return []vietnamese.Piece{{Text: strings.TrimSpace(head)}}
}

// longestWhole is how many words such a name has at most.
const longestWhole = 14

// inRoleAnswering parts the role that says which body is meant from what it
// answers for: [cơ quan] chủ trì | có trách nhiệm …; empty where there is none.
func inRoleAnswering(next string) (role, rest string) {
	for _, words := range []string{"chủ trì", "phối hợp", "đầu mối", "thường trực", "soạn thảo", "thẩm định"} {
		after, ok := strings.CutPrefix(next, words+" ")
		if ok && (strings.HasPrefix(after, "có trách nhiệm") || strings.HasPrefix(after, "chịu trách nhiệm")) {
			return words, after
		}
	}
	return "", next
}

// answeringAt gives where `có trách nhiệm` stands in the clause that goes on at a
// byte, -1 where it does not.
func answeringAt(text string, from int) int {
	clause := text[from:]
	if end := strings.IndexAny(clause, ".;:"); end >= 0 {
		clause = clause[:end]
	}
	for _, words := range []string{" có trách nhiệm ", " chịu trách nhiệm "} {
		if i := strings.Index(clause, words); i > 0 && i <= widestAnswering {
			return from + i
		}
	}
	return -1
}

// Limits of what stands between a name and who answers: how many names, how many
// bytes, and how many words of a name in one piece.
const (
	mostAnswering   = 12
	widestAnswering = 400
	longestNameTail = 8
)

// firm are verbs that no name holds.
var firm = vietnamese.PhrasesOf("chủ trì, phối hợp, tham mưu, xây dựng kế hoạch, rà soát, báo cáo, tổng hợp, đôn đốc, chỉ đạo, hướng dẫn, ban hành, trình, gửi, căn cứ, được, là, có, phải, cần, theo dõi, bố trí, tăng cường, triển khai, thực hiện, tổ chức, tiếp tục, đẩy mạnh, chủ động, và, yêu cầu, đề nghị, giao, trong, để, khi, tại, còn, cũng, đều, luôn, cùng, đã, đang, sẽ, mà, tự, trực tiếp, quan tâm, nghiêm túc, khẩn trương, kịp thời, thường xuyên")
