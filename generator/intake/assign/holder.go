package assign

import (
	"strings"

	"congbo/generator/vietnamese"
)

// holdersActing reads who is called by the thing or the work in hand, and by no
// name that a table knows, up to the words that oblige them: `Chủ bến, thuyền
// trưởng và người lái phương tiện | có trách nhiệm …`, `Cơ quan được giao chủ trì
// soạn thảo | phải …`. Nobody else stands before such words at the head of a
// sentence. What is said in brackets of who they are is left out.
func holdersActing(clause string) []string {
	if !holders.Begin(clause) {
		return nil
	}
	end := obligedAt(clause)
	if end < 0 {
		return nil
	}
	head := strings.TrimRight(outsideBrackets(clause[:end]), " ,")
	head = strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(head, " đều"), " cũng"), " ")
	if wordCount(head) < 2 || wordCount(head) > longestHolder {
		return nil
	}
	return partHolders(head)
}

const longestHolder = 24 // words

// obligedAt gives where the words that oblige somebody stand in the first clause,
// outside brackets; -1 where it has none.
func obligedAt(clause string) int {
	open := 0
	for i := range len(clause) {
		switch clause[i] {
		case '(':
			open++
		case ')':
			open--
		case '.', ';', ':':
			if open == 0 {
				return -1
			}
		case ' ':
			if open != 0 {
				continue
			}
			rest, ok := obliged.Cut(clause[i+1:])
			if ok || strings.HasPrefix(clause[i+1:], "cần ") && lastWord(clause[:i]) != "người" && vietnamese.StartsWithVerb(strings.TrimPrefix(clause[i+1:], "cần ")) {
				if strings.TrimSpace(rest) == "" {
					return -1
				}
				return i
			}
		}
	}
	return -1
}

// partHolders parts those who are listed: at commas and `và` behind which another
// of them begins.
func partHolders(head string) []string {
	var all []string
	for at := 0; at < len(head); {
		stop := len(head)
		for i := at; i < len(head); i++ {
			if _, next := cutJoint(head[i:]); next != "" && (holders.Begin(next) || vietnamese.IsUnits(next)) {
				stop = i
				break
			}
		}
		all = append(all, strings.Trim(head[at:stop], " ,"))
		_, next := cutJoint(head[stop:])
		at = len(head) - len(next)
	}
	return all
}

// cutJoint parts the comma or `và` with which words begin from what follows it;
// empty where they begin with none.
func cutJoint(words string) (joint, rest string) {
	for _, joint := range []string{", ", " và ", " hoặc "} {
		if rest, ok := strings.CutPrefix(words, joint); ok {
			return joint, rest
		}
	}
	return "", ""
}

var (
	// holders begin what those are called who have a thing or a work in hand.
	holders = vietnamese.PhrasesOf(`chủ bến, chủ tàu, chủ thuyền, chủ xe, chủ phương tiện, chủ hàng, chủ cơ sở, chủ hộ, chủ nuôi, chủ vật nuôi, chủ trang trại, chủ lò, chủ công trình, chủ nhà, chủ đất, chủ quản lý, chủ sở hữu, chủ sử dụng, chủ dự án, chủ đò, chủ vựa, chủ bè, chủ lồng bè, chủ cửa hàng, chủ doanh nghiệp, chủ khai thác, chủ kinh doanh, chủ nguồn thải,
	thuyền trưởng, thuyền viên, máy trưởng, lái xe, lái tàu, phụ xe, tài xế, người lái, người điều khiển, người vận hành, người quản lý, người phụ trách, người được giao, người được phân công, người sử dụng, người khai thác, người sản xuất, người kinh doanh, người nuôi, người trồng, người vận chuyển, người có thẩm quyền,
	cơ quan được giao, cơ quan được phân công, cơ quan chủ trì, cơ quan soạn thảo, cơ quan thẩm định, cơ quan thẩm tra, cơ quan ban hành, cơ quan trình, cơ quan cấp phép, cơ quan tiếp nhận, cơ quan chủ quản, cơ quan lập, cơ quan xử lý, cơ quan quản lý,
	đơn vị được giao, đơn vị được phân công, đơn vị chủ trì, đơn vị soạn thảo, đơn vị thi công, đơn vị tư vấn, đơn vị khai thác, đơn vị vận hành, đơn vị tiếp nhận, đơn vị quản lý, đơn vị thu gom, đơn vị vận chuyển, đơn vị cung cấp, đơn vị lập, đơn vị tổ chức, đơn vị sử dụng`)
	obliged = vietnamese.PhrasesOf("phải, cần phải, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, có nghĩa vụ")
)

// levelActing reads all of a level as one, up to what they do: `Cấp huyện | tổ chức
// bồi dưỡng …`, `Cấp xã, cơ quan, tổ chức | tổ chức …`.
func levelActing(clause string) string {
	rest, ok := levels.Cut(clause)
	if !ok {
		return ""
	}
	for range mostLevels {
		_, next := cutJoint(rest)
		more, ok := levels.Cut(next)
		if !ok {
			more, ok = besideLevels.Cut(next)
		}
		if !ok || !acts(strings.TrimLeft(more, " ")) && !strings.HasPrefix(more, ",") && !strings.HasPrefix(more, " và ") {
			break
		}
		rest = more
	}
	if !acts(strings.TrimLeft(rest, " ")) {
		return ""
	}
	return clause[:len(clause)-len(rest)]
}

const mostLevels = 6

var (
	levels       = vietnamese.PhrasesOf("cấp trung ương, cấp tỉnh, cấp thành phố, cấp huyện, cấp quận, cấp xã, cấp phường, cấp cơ sở")
	besideLevels = vietnamese.PhrasesOf("cơ quan, tổ chức, đơn vị, các cơ quan, các đơn vị, các tổ chức, doanh nghiệp")
)
